/// How wide words may become in the sans-serif font that a program at hand takes, in thousandths of the letters' size.
///
/// Text in SVG does not wrap, so lines are broken when the drawing is made, and must have room whatever the font: the
/// widths are the larger of those of DejaVu Sans, which is among the widest, and Liberation Sans, the metric twin of Arial.
enum SansMeasure {
    private static let groups: [(width: Int, letters: String)] = [
        (300, "'IijlІЇіїј"), (350, " ,./:;\\|’"), (400, "()-[]ft"), (450, "!r"), (500, "\"*J`Ј"),
        (550, "cszгзсэѓєѕ“”„ґ"), (600, "?L_kvxyвтухчьў–"),
        (650, "$0123456789FTabdeghnopqu{}ЃЎГЗТУабеийклоряѐёђќѝ«»Ґ"), (700, "ABEKPSVXYZЁЅАБВЕРХЧЬднпцћџ"),
        (750, "CNRUЄЌЍИЙКСЭЯъ"), (800, "&DGHOQЏДЛНОПЦмы"), (850, "#+<=>^w~Ъю"), (900, "MЂЋМФЫфњ"),
        (950, "%жшщљ"), (1000, "Wm—…"), (1050, "@Њ"), (1100, "ЉЖШЩЮ№"),
    ]

    private static let widths: [Int] = {
        var widths = [Int](repeating: widest, count: 0x500)
        for (width, letters) in groups {
            for scalar in letters.unicodeScalars where Int(scalar.value) < widths.count {
                widths[Int(scalar.value)] = width
            }
        }
        return widths
    }()

    /// Signs of other scripts, pictures.
    private static let widest = 1_100
    private static let outside: [UInt32: Int] = [
        0x2013: 600, 0x2014: 1_000, 0x2018: 350, 0x2019: 350, 0x201C: 550, 0x201D: 550, 0x201E: 550, 0x2026: 1_000,
        0x2116: 1_100,
    ]

    /// The width of a text, in thousandths of the letters' size.
    static func width(of text: some StringProtocol) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            let value = Int(scalar.value)
            return sum + (value < widths.count ? widths[value] : outside[scalar.value] ?? widest)
        }
    }

    /// The lines of a text that is no wider than so many units; past the last line an ellipsis stands for the rest.
    ///
    /// A single word that is too wide is cut between letters.
    static func lines(of text: String, width: Int, size: Int, most: Int) -> [String] {
        let room = width * 1_000 / size
        var lines: [String] = []
        var rest = text.split(separator: " ").map(String.init)[...]
        while !rest.isEmpty {
            if lines.count + 1 == most {
                lines.append(TimelineLabel.shortened(rest.joined(separator: " ")) { self.width(of: $0) <= room })
                break
            }
            var line = ""
            while let word = rest.first {
                let longer = line.isEmpty ? word : "\(line) \(word)"
                guard self.width(of: longer) <= room else { break }
                line = longer
                rest.removeFirst()
            }
            if line.isEmpty, let word = rest.popFirst() {
                for letter in word {
                    guard line.isEmpty || self.width(of: line + String(letter)) <= room else { break }
                    line.append(letter)
                }
                let left = String(word.dropFirst(line.count))
                if !left.isEmpty { rest = [left] + rest }
            }
            lines.append(line)
        }
        return lines
    }
}
