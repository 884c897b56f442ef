import FuzzSupport

/// libFuzzer's entry: one input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    FuzzTarget.openDocument(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}
