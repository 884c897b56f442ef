internal import OfficePackage
internal import PlanKit

/// What a plan is looked at by.
enum PlanTab: String, CaseIterable {
    case plan, timeline, agenda, documents, reading

    var phrase: PagePhrase {
        switch self {
        case .plan: .tabPlan
        case .timeline: .tabTimeline
        case .agenda: .tabAgenda
        case .documents: .tabDocuments
        case .reading: .tabReading
        }
    }
}

/// The addresses of the page, from the root of the server (RFC 3986, 4.2).
enum Address {
    /// A plan of the folder.
    static func plan(_ name: String, _ tab: PlanTab = .plan, _ query: KeyValuePairs<String, String> = [:]) -> String {
        var fields = query.map { ($0.key, $0.value) }
        if tab != .plan { fields.insert(("view", tab.rawValue), at: 0) }
        return path(["plan"] + name.split(separator: "/").map(String.init)) + self.query(fields)
    }

    /// The row of an activity in its plan.
    static func row(_ id: String, of name: String) -> String { plan(name) + "#" + rowID(id) }

    /// What the row of an activity is called on the page.
    static func rowID(_ id: String) -> String { "r" + encoded(id) }

    static func path(_ segments: [String]) -> String { "/" + segments.map(encoded).joined(separator: "/") }

    static func query(_ fields: [(String, String)]) -> String {
        fields.isEmpty ? "" : "?" + fields.map { "\(encoded($0))=\(encoded($1))" }.joined(separator: "&")
    }

    /// Percent-encoded, but for what is never reserved (RFC 3986, 2.3).
    static func encoded(_ text: String) -> String { PercentEncoding.encoded(text, keeping: "-._~") }

    /// An address to go back to: one of this server, whatever somebody wrote into a form.
    static func local(_ address: String?) -> String {
        guard let address, address.hasPrefix("/"), !address.hasPrefix("//"),
            address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") })
        else { return "/" }
        return address
    }
}
