import Testing

/// `#expect` for what is waited for: in closures the macro's own expansion hands on no error (Swift 6.3).
func expect(
    _ condition: Bool, _ comment: @autoclosure () -> Comment? = nil,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
    #expect(condition, comment(), sourceLocation: sourceLocation)
}
