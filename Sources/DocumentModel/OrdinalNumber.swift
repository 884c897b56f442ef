/// A number as an ordinal, the way Word writes it in the document's language (`w:numFmt` `ordinal`; ECMA-376 Part 1,
/// 17.18.59).
public enum OrdinalNumber {
    /// `1-й`, `1st`, `1.`.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - language: the document's language as a tag (`ru-RU`); Russian where it names none.
    public static func text(_ number: Int, language: String?) -> String {
        switch language?.prefix(while: { $0 != "-" && $0 != "_" }).lowercased() ?? "ru" {
        case "ru", "uk", "": "\(number)-й"
        // LibreOffice (7.4) has no Belarusian ordinals, and shows «Ordinal-number 1».
        case "be": "\(number)-\(ending(number, in: ["2", "3"]) ? "і" : "ы")"
        case "en":
            "\(number)"
                + (ending(number, in: ["1"])
                    ? "st" : ending(number, in: ["2"]) ? "nd" : ending(number, in: ["3"]) ? "rd" : "th")
        default: "\(number)."
        }
    }

    /// Whether a number is spoken with one of these digits at its end: 12 is twelve, not two.
    private static func ending(_ number: Int, in digits: [String]) -> Bool {
        let ones = number.magnitude % 10
        let isTeen = (11...19).contains(number.magnitude % 100)
        return !isTeen && digits.contains(String(ones))
    }
}
