/// What a symbol font's codes mean: a tick typed in Wingdings is a tick.
///
/// Such fonts put their signs where others have letters (`ü` in Wingdings is ✓), or in the private area U+F020–U+F0FF.
/// Where Unicode has both a plain sign and a drawn variant of it, the plain one is given, which every font can show.
public enum SymbolFont: String, CaseIterable, Sendable, Hashable {
    /// Symbol.
    case symbol = "Symbol"
    /// Wingdings.
    case wingdings = "Wingdings"
    /// Wingdings 2.
    case wingdings2 = "Wingdings 2"
    /// Wingdings 3.
    case wingdings3 = "Wingdings 3"
    /// Webdings.
    case webdings = "Webdings"

    /// The symbol font of that name, nil for an ordinary font; spaces and case do not matter.
    public init?(name: String) {
        // Font names are asked for at every run: most are told by their first letter.
        guard let first = name.utf8.first, first | 0x20 == UInt8(ascii: "w") || first | 0x20 == UInt8(ascii: "s") else {
            return nil
        }
        let folded = name.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        guard let font = Self.allCases.first(where: { $0.rawValue.lowercased().utf8.filter { $0 > 0x20 } == folded })
        else { return nil }
        self = font
    }

    /// The character that a code of the font shows; nil where the font has none.
    ///
    /// - Parameter code: the code, with or without 0xF000 on top.
    public func scalar(_ code: UInt32) -> Unicode.Scalar? {
        let index = Int(code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code) - 0x20
        let table = Self.tables[self] ?? []
        guard table.indices.contains(index), table[index] != "\u{FFFD}" else { return nil }
        return table[index]
    }

    /// Text that was typed in the font, as it shows.
    public struct ShownText: Sendable {
        /// The text, U+FFFD for codes without a sign.
        public var text: String
        /// The codes for which the font has no sign.
        public var unknown: [UInt32] = []
        /// A letter that stands alone and may be meant for a sign.
        public var doubtful: (letter: Unicode.Scalar, sign: Unicode.Scalar)?
    }

    /// What text typed in the font shows.
    ///
    /// The codes in the private area are signs. A text that is nothing but characters of U+00A1–U+00FF is the signs of
    /// these codes too: nobody writes words with them alone («ü» is ✓). All other text stays what it is: LibreOffice
    /// (7.4) gives the words behind a sign the sign's font when it saves DOCX or ODT, so that by the font alone
    /// «✓ в Zoom» would become «✓ в ☪□□🔾».
    ///
    /// - Parameter typed: the text of one run.
    public func shown(_ typed: String) -> ShownText {
        var result = ShownText(text: "")
        let scalars = typed.unicodeScalars
        let isOnlyHigh = scalars.allSatisfy { (0xA1...0xFF).contains($0.value) || isPrivate($0) || $0.value <= 0x20 }
        for scalar in scalars {
            guard isPrivate(scalar) || (isOnlyHigh && scalar.value > 0x20) else {
                result.text.unicodeScalars.append(scalar)
                continue
            }
            if let sign = self.scalar(scalar.value) {
                result.text.unicodeScalars.append(sign)
            } else {
                result.unknown.append(scalar.value)
                result.text.unicodeScalars.append("\u{FFFD}")
            }
        }
        let visible = scalars.filter { $0.value > 0x20 }
        if visible.count == 1, let letter = visible.first, letter.properties.isAlphabetic, letter.isASCII,
            let sign = self.scalar(letter.value), sign != letter
        {
            result.doubtful = (letter, sign)
        }
        return result
    }

    private func isPrivate(_ scalar: Unicode.Scalar) -> Bool { (0xF020...0xF0FF).contains(scalar.value) }

    private static let tables: [SymbolFont: [Unicode.Scalar]] = [
        .symbol: Array(symbolCodes.unicodeScalars), .wingdings: Array(wingdingsCodes.unicodeScalars),
        .wingdings2: Array(wingdings2Codes.unicodeScalars), .wingdings3: Array(wingdings3Codes.unicodeScalars),
        .webdings: Array(webdingsCodes.unicodeScalars),
    ]
}

// The codes 0x20 to 0xFF, 32 a line, as the Unicode Consortium's mapping of 2014 (L2/14-090) has them;
// U+FFFD where a font has no sign.

private let symbolCodes = #"""
     !∀#∃%&∍()*+,−./0123456789:;<=>?\#
    ≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\#
    ‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}~�\#
    ��������������������������������\#
    €ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵\#
    ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓\#
    ◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪�〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭�
    """#

private let wingdingsCodes = #"""
     🖉✂✁👓🕭🕮🕯🕿✆🖂🖃📪📫📬📭🗀🗁🗎🗏🗐🗄⌛🖮🖰🖲🖳🖴🖫🖬✇✍\#
    🖎✌🖏👍👎☜☞☝☟🖐☺😐☹💣🕱🏳🏱✈☼🌢❄🕆✞🕈✠✡☪☯🕉☸♈♉\#
    ♊♋♌♍♎♏♐♑♒♓🙰🙵⚫🔾◼□🞐❑❒🞟⧫◆❖⬩⌧⮹⌘🏵🏶🙶🙷▯\#
    🄋➀➁➂➃➄➅➆➇➈➉🄌➊➋➌➍➎➏➐➑➒➓🙢🙠🙡🙣🙞🙜🙝🙟∙•\#
    ⬝⭘🞆🞈🞊🞋🔿▪□🟁🟅★🟋🟏🟓🟑⯐⌖⯎⯏⯑✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘\#
    🕙🕚🕛⮰⮱⮲⮳⮴⮵⮶⮷🙪🙫🙕🙔🙗🙖🙐🙑🙒🙓⌫⌦⮘⮚⮙⮛⮈⮊⮉⮋🡨\#
    🡪🡩🡫🡬🡭🡯🡮🡸🡺🡹🡻🡼🡽🡿🡾⇦⇨⇧⇩⬄⇳⬁⬀⬃⬂🢬🢭✗✓☒☑�
    """#

private let wingdings2Codes = #"""
     🖊🖋🖌🖍✄✀🕾🕽🗅🗆🗇🗈🗉🗊🗋🗌🗍📋🗑🗔🖵🖶🖷🖸🖭🖯🖱🖒🖓🖘🖙\#
    🖚🖛👈👉🖜🖝🖞🖟🖠🖡👆👇🖢🖣🖑✗✓☒☑☒☒⮾⮿🛇⦸🙱🙴🙲🙳‽🙹🙺\#
    🙻🙦🙤🙥🙧🙚🙘🙙🙛⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿�\#
    ☉🌕☽☾⸿✝🕇🕜🕝🕞🕟🕠🕡🕢🕣🕤🕥🕦🕧🙨🙩⋅🞄⦁●○🞅🞇🞉⊙⦿🞌\#
    🞍◾■□🞑🞒🞓🞔▣🞕🞖🞗🞘⬩⬥◇🞚◈🞛🞜🞝🞞⬪⬧◊🞠◖◗⯊⯋⯀⯁\#
    ⬟⯂⬣⬢⯃⯄🞡🞢🞣🞤🞥🞦🞧🞨🞩🞪🞫🞬🞭🞮🞯🞰🞱🞲🞳🞴🞵🞶🞷🞸🞹🞺\#
    🞻🞼🞽🞾🞿🟀🟂🟄🟆🟉🟊✶🟌🟎🟐🟒✹🟃🟇✯🟍🟔⯌⯍※⁂������
    """#

private let wingdings3Codes = #"""
     ⭠⭢⭡⭣⭦⭧⭩⭨⭰⭲⭱⭳⭶⭸⭻⭽⭤⭥⭪⭬⭫⭭⭍⮠⮡⮢⮣⮤⮥⮦⮧\#
    ⮐⮑⮒⮓⮀⮃⭾⭿⮄⮆⮅⮇⮏⮍⮎⮌⭮⭯⎋⌤⌃⌥␣⍽⇪⮸🢠🢡🢢🢣🢤🢥\#
    🢦🢧🢨🢩🢪🢫🡐🡒🡑🡓🡔🡕🡗🡖🡘🡙▲▼△▽◀▶◁▷◣◢◤◥🞀🞂🞁�\#
    🞃⯅⯆⯇⯈⮜⮞⮝⮟🠐🠒🠑🠓🠔🠖🠕🠗🠘🠚🠙🠛🠜🠞🠝🠟🠀🠂🠁🠃🠄🠆🠅\#
    🠇🠈🠊🠉🠋🠠🠢🠤🠦🠨🠪🠬🢜🢝🢞🢟🠮🠰🠲🠴🠶🠸🠺🠹🠻🢘🢚🢙🢛🠼🠾🠽\#
    🠿🡀🡂🡁🡃🡄🡆🡅🡇⮨⮩⮪⮫⮬⮭⮮⮯🡠🡢🡡🡣🡤🡥🡧🡦🡰🡲🡱🡳🡴🡵🡷\#
    🡶🢀🢂🢁🢃🢄🢅🢇🢆🢐🢒🢑🢓🢔🢖🢕🢗���������������
    """#

private let webdingsCodes = #"""
     🕷🕸🕲🕶🏆🎖🖇🗨🗩🗰🗱🌶🎗🙾🙼🗕🗖🗗⏴⏵⏶⏷⏪⏩⏮⏭⏸⏹⏺🗚🗳\#
    🛠🏗🏘🏙🏚🏜🏭🏛🏠🏖🏝🛣🔍🏔👁👂🏞🏕🛤🏟🛳🕬🕫🕨🔈🎔🎕🗬🙽🗭🗪🗫\#
    ⮔✔🚲⬜🛡📦🛱⬛🚑🛈🛩🛰🟈🕴⬤🛥🚔🗘🗙❓🛲🚇🚍⛳⦸⊖🚭🗮⏐🗯🗲�\#
    🚹🚺🛉🛊🚼👽🏋⛷🏂🏌🏊🏄🏍🏎🚘🗠🛢💰🏷💳👪🗡🗢🗣✯🖄🖅🖃🖆🖹🖺🖻\#
    🕵🕰🖽🖾📋🗒🗓🕮📚🗞🗟🗃🗂🖼🎭🎜🎘🎙🎧💿🎞📷🎟🎬📽📹📾📻🎚🎛📺💻\#
    🖥🖦🖧🕹🎮🕻🕼📟🖁🖀🖨🖩🖿🖪🗜🔒🔓🗝📥📤🕳🌣🌤🌥🌦☁🌨🌧🌩🌪🌬🌫\#
    🌜🌡🛋🛏🍽🍸🛎🛍Ⓟ♿🛆🖈🎓🗤🗥🗦🗧🛪🐿🐦🐟🐕🐈🙬🙮🙭🙯🗺🌍🌏🌎🕊
    """#
