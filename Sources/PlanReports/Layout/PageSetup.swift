/// The measures of a page by the office rules, in millimetres; each writer turns them into its own unit.
///
/// Instruction on office work in state bodies and organizations (Ministry of Justice of Belarus, 19 January 2009,
/// No. 4) and GOST R 7.0.97-2016: margins of 30, 10, 20 and 20 mm, indents of 1.25 cm, УТВЕРЖДАЮ at 10 cm.
struct PageSetup {
    let width: Double
    let height: Double
    let isLandscape: Bool
    let left = 30.0
    let right = 10.0
    let top = 20.0
    let bottom = 20.0
    let firstLine = 12.5
    let approvalIndent = 100.0
    let fontSize = 14
    let tableFontSize = 12
    let smallFontSize = 10

    init(_ orientation: Layout.Orientation) {
        isLandscape = orientation == .landscape
        (width, height) = isLandscape ? (297, 210) : (210, 297)
    }

    /// The width of the text.
    var textWidth: Double { width - left - right }
}

/// The lengths of the layout's measures, in the notation of one format.
func rounded(_ value: Double) -> Int { Int(value.rounded()) }
