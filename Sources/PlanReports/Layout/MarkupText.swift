/// Escapes for XML text and attribute values (XML 1.0, 2.4).
func escaped(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        default: result.unicodeScalars.append(scalar)
        }
    }
    return result
}

/// The lengths of the layout's measures, in the notation of one format.
func rounded(_ value: Double) -> Int { Int(value.rounded()) }
