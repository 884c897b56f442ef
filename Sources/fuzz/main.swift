import Foundation

// Usage:
//     fuzz targets                          their names
//     fuzz seeds FIXTURES CORPUS            what they start from, a folder a target
//     FUZZ_TARGET=NAME fuzz [OPTION…] CORPUS/NAME
//
// The options are libFuzzer's. The name stands in the environment, for libFuzzer starts itself anew, with its own
// options, to shrink what it found.

/// libFuzzer's own `main`, as a function: an executable of the package manager brings a `main` of its own.
@_silgen_name("LLVMFuzzerRunDriver")
private func LLVMFuzzerRunDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ target: @convention(c) (UnsafePointer<UInt8>, Int) -> CInt
) -> CInt

/// What is run of a name. Without a capture: libFuzzer takes a function of C.
private let target = ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap { FuzzTarget.all[$0] }

let arguments = CommandLine.arguments
if target != nil {
    var count = CommandLine.argc
    var words = CommandLine.unsafeArgv
    exit(
        LLVMFuzzerRunDriver(&count, &words) { data, count in
            target?(Array(UnsafeBufferPointer(start: data, count: count)))
            return 0
        })
} else if arguments.dropFirst() == ["targets"] {
    print(FuzzTarget.all.keys.sorted().joined(separator: "\n"))
} else if arguments.count == 4, arguments[1] == "seeds" {
    try Seeds(
        fixtures: URL(filePath: arguments[2], directoryHint: .isDirectory),
        corpus: URL(filePath: arguments[3], directoryHint: .isDirectory)
    ).write()
} else {
    print("Usage: fuzz targets | fuzz seeds FIXTURES CORPUS | FUZZ_TARGET=NAME fuzz [OPTION…] CORPUS/NAME")
    exit(64)
}
