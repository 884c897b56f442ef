internal import CXML2

extension SystemLibraries {
    /// The version of libxml2 that the program runs with.
    package static var xmlVersion: String {
        // «20914», and behind it where it was built from.
        let digits = unsafe String(cString: plankit_xml_version()).prefix { $0.isNumber }
        guard let number = Int(digits) else { return String(digits) }
        return "\(number / 10_000).\(number / 100 % 100).\(number % 100)"
    }
}
