import Foundation
import OfficePackage
import PlanExport
import PlanKit
import PlanReports

/// Writes what each fuzz target starts from, made of the fixtures: the XML of the documents rather than their zips, so
/// that the fuzzer changes the XML and not the deflate stream.
struct Seeds {
    let fixtures: URL
    let corpus: URL

    /// A seed larger than this slows the fuzzer more than it teaches.
    private static let maximumSeedBytes = 300_000
    /// Stands between the parts of one seed: a character that no XML may hold.
    private static let partSeparator: [UInt8] = [0x1E]

    func write() throws {
        try writeFiles()
        try writeSketches()
        try writeTemplates()
        for (name, seed) in WrittenSeeds.templates { try write(Array(seed.utf8), name, for: "template") }
        for (name, seed) in WrittenSeeds.yaml { try write(Array(seed.utf8), name, for: "yaml") }
        for (name, seed) in WrittenSeeds.html { try write(Array(seed.utf8), name, for: "html") }
    }

    /// The documents of the fixtures, and data made of the plans among them.
    private func writeFiles() throws {
        for folder in ["official", "hostile", "spreadsheets"] {
            let files = try FileManager.default.contentsOfDirectory(
                at: fixtures.appending(path: folder, directoryHint: .isDirectory), includingPropertiesForKeys: nil)
            for file in files.sorted(by: { $0.path < $1.path }) {
                let path = file.path(percentEncoded: false)
                let bytes = try PackageFile.read(path)
                let name = Pathname(path).name
                switch Pathname(path).fileExtension {
                case "docx":
                    try write(bytes, name, for: "package")
                    let parts = ["document", "styles", "numbering", "footnotes"].map { "word/\($0).xml" }
                    if let seed = joined(parts, of: bytes, name) { try write(seed, name, for: "wordprocessing") }
                case "odt":
                    try write(bytes, name, for: "package")
                    if let seed = joined(["content.xml", "styles.xml"], of: bytes, name) {
                        try write(seed, name, for: "opendocument")
                    }
                case "xlsx":
                    try write(bytes, name, for: "package")
                    let parts = ["worksheets/sheet1", "sharedStrings", "styles", "drawings/drawing1"]
                    if let seed = joined(parts.map { "xl/\($0).xml" }, of: bytes, name) {
                        try write(seed, name, for: "spreadsheet")
                    }
                case "ods":
                    try write(bytes, name, for: "package")
                    if let seed = joined(["content.xml", "styles.xml"], of: bytes, name) {
                        try write(seed, name, for: "spreadsheet")
                    }
                case "fodt", "fods":
                    try write(bytes, name, for: "package")
                case "rtf": try write(bytes, name, for: "html")
                case "json":
                    try write(bytes, name, for: "json")
                    let plan = try JSONImporter().read(bytes).plan
                    try write(Array(ProfileWriter().profile(for: plan).utf8), name, for: "yaml")
                    try write(MarksFile.yaml(of: MarksTable(for: plan), language: .ru), name + "-marks", for: "yaml")
                    try write(CSVExporter().export(plan).bytes, name, for: "csv")
                    try write(CSVExporter(isForExcel: true).export(plan).bytes, name + "-excel", for: "csv")
                default: break
                }
            }
        }
    }

    /// A table sketch of every dozen phrases: each phrase in the columns of the deadline, the person and the result.
    private func writeSketches() throws {
        let phrases = try FileManager.default.contentsOfDirectory(
            at: fixtures.appending(path: "phrases", directoryHint: .isDirectory), includingPropertiesForKeys: nil)
        for file in phrases.sorted(by: { $0.path < $1.path }) {
            let path = Pathname(file.path(percentEncoded: false))
            guard path.fileExtension == "tsv" else { continue }
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            let cells = lines.filter { !$0.hasPrefix("#") }.map { $0.prefix { $0 != "\t" } }
            for first in stride(from: 0, to: cells.count, by: 12) {
                let rows = cells[first..<min(first + 12, cells.count)].enumerated().map { number, cell in
                    "\(number + 1)|Беседа \(number + 1)|\(cell)|\(cell)|\(cell)"
                }
                let head = ["План на 2024/2025 учебный год", "№|Мероприятие|Срок|Ответственный|Результат"]
                let sketch = (head + rows).joined(separator: "\n")
                let seed = "\(path.name)-\(first)"
                try write(Array(sketch.utf8), seed, for: "recognition")
                if let plan = PlanRecognizer().recognize(FuzzTarget.document(ofSketch: sketch)).plan {
                    try write(JSONExporter().export(plan).bytes, seed, for: "json")
                }
            }
        }
    }

    /// The built-in documents as templates.
    private func writeTemplates() throws {
        for kind in ReportKind.all {
            let names: [LayoutFormat: [String]] = [
                .docx: ["word/document.xml", "word/header1.xml"], .odt: ["content.xml", "styles.xml"],
            ]
            for (format, parts) in names {
                let bytes = try ReportTemplate.builtIn(kind, format: format)
                if let seed = joined(parts, of: bytes, kind.name) {
                    try write(seed, "\(kind.name)-\(format)", for: "template")
                }
            }
        }
    }

    // MARK: -

    private func write(_ bytes: [UInt8], _ name: String, for target: String) throws {
        guard !bytes.isEmpty, bytes.count <= Self.maximumSeedBytes else { return }
        let folder = corpus.appending(path: target, directoryHint: .isDirectory)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: folder.appending(path: "seed-\(name)"))
    }

    /// The parts one behind another; a missing one is empty. Nil where the file is no package or has no such first part.
    private func joined(_ parts: [String], of bytes: [UInt8], _ name: String) -> [UInt8]? {
        guard let package = try? OfficePackage(bytes: bytes, name: name), package.contains(parts[0]) else { return nil }
        let contents = parts.map { package.contains($0) ? (try? package.bytes(of: $0)) ?? [] : [] }
        return Array(contents.joined(separator: Self.partSeparator))
    }
}
