/// The two numbers of an activity's id: `2.4` is the fourth activity of the second section.
struct ActivityID: Hashable {
    var section: Int
    var position: Int

    init(section: Int, position: Int) {
        self.section = section
        self.position = position
    }

    /// The id written as `2.4`; nil where the text is none.
    init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isDigit) }),
            let section = Int(String(decoding: parts[0], as: UTF8.self)),
            let position = Int(String(decoding: parts[1], as: UTF8.self))
        else { return nil }
        self.init(section: section, position: position)
    }

    /// `2.4`.
    var text: String { "\(section).\(position)" }
}

extension UInt8 {
    /// One of `0` to `9`.
    var isDigit: Bool { (0x30...0x39).contains(self) }
}
