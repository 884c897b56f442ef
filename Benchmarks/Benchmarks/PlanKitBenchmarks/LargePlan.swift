import Foundation
import OfficePackage
import PlanKit

/// Plans of many rows, made from the official plan's own files by repeating its rows.
enum LargePlan {
    private static let fixtures = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures")

    /// The bytes of an official file.
    static func official(_ name: String) -> [UInt8] { fixture("official/\(name)") }

    /// The bytes of a fixture.
    static func fixture(_ name: String) -> [UInt8] {
        (try? Data(contentsOf: fixtures.appending(path: name))).map(Array.init) ?? []
    }

    /// A plan of so many rows: those of the official plan again and again, each row with an id of its own.
    ///
    /// - Parameter word: stands in each row besides, with the row's number, so that rows of two plans differ by it.
    static func plan(rows count: Int, word: String? = nil) throws -> Plan {
        var plan = try PlanReader().read(official("plan-2024-2025.docx"), name: "plan.docx").plan
        let rows = plan.activities
        plan.sections = [
            Section(
                title: plan.sections.first?.title,
                activities: (0..<count).map { index in
                    var activity = rows[index % rows.count]
                    activity.id = "1.\(index + 1)"
                    activity.number = "\(index + 1)"
                    if let word { activity.title = "\(word)\(index) \(word)ный \(activity.title.prefix(40))" }
                    return activity
                })
        ]
        return plan
    }

    /// How many times the first 26 activities stand in a large plan.
    private static let copies = 1_000

    /// A DOCX of 26,000 rows; made once, for making it costs more than what is measured.
    static let docx = Result {
        try repeating(official("plan-2024-2025.docx"), part: "word/document.xml", open: "<w:tr ", close: "</w:tr>")
    }

    /// The same as ODT.
    static let odt = Result {
        try repeating(
            official("plan-2024-2025.odt"), part: "content.xml", open: "<table:table-row ", close: "</table:table-row>")
    }

    private static func repeating(
        _ file: [UInt8], part: String, open: String, close: String
    ) throws -> [UInt8] {
        let package = try OfficePackage(bytes: file, name: part)
        let xml = String(decoding: try package.bytes(of: part), as: UTF8.self)
        // The second row is the first activity; the header row stays alone.
        let rows = xml.ranges(of: open)
        let ends = xml.ranges(of: close)
        let block = xml[rows[1].lowerBound..<ends[26].upperBound]
        var large = String(xml[..<rows[1].lowerBound])
        for _ in 0..<copies { large += block }
        large += xml[ends[26].upperBound...]
        var writer = try PackageWriter()
        for name in package.partNames {
            if name == part {
                try writer.add(name, Array(large.utf8))
            } else {
                try writer.copy(name, from: package)
            }
        }
        return try writer.finish()
    }
}
