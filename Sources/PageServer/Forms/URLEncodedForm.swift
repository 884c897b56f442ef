internal import OfficePackage
internal import PlanPage

/// Simple forms, and what stands behind `?` (WHATWG URL, 5, `application/x-www-form-urlencoded`).
enum URLEncodedForm {
    /// The fields of a form; nil where one is not encoded as it must be.
    static func fields(_ bytes: [UInt8]) -> [PageFields.Field]? {
        var fields: [PageFields.Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) {
            let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decoded(parts[0], plusIsSpace: true),
                let value = parts.count == 2 ? PercentEncoding.decoded(parts[1], plusIsSpace: true) : ""
            else { return nil }
            fields.append(PageFields.Field(name: name, value: value))
        }
        return fields
    }
}
