import FuzzSupport

/// libFuzzer's entry: one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    FuzzTarget.csv(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}
