import Foundation
import FuzzSupport
import OfficePackage
import PlanExport
import PlanKit
import PlanReports

// Writes what each fuzz target starts from, made of the fixtures: the XML of the documents rather than their zips, so
// that the fuzzer changes the XML and not the deflate stream.
//
// Usage: FuzzSeeds FIXTURES CORPUS

let arguments = CommandLine.arguments
guard arguments.count == 3 else {
    print("Usage: FuzzSeeds FIXTURES CORPUS")
    exit(64)
}
let fixtures = URL(filePath: arguments[1], directoryHint: .isDirectory)
let corpus = URL(filePath: arguments[2], directoryHint: .isDirectory)

/// A seed larger than this slows the fuzzer more than it teaches.
let maximumSeedBytes = 300_000
/// Stands between the parts of one seed: a character that no XML may hold.
let partSeparator: [UInt8] = [0x1E]

func write(_ bytes: [UInt8], _ name: String, for target: String) throws {
    guard !bytes.isEmpty, bytes.count <= maximumSeedBytes else { return }
    let folder = corpus.appending(path: target, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: folder.appending(path: "seed-\(name)"))
}

/// The parts one behind another; a missing one is empty. Nil where the file is no package or has no such first part.
func joined(_ parts: [String], of bytes: [UInt8], _ name: String) -> [UInt8]? {
    guard let package = try? OfficePackage(bytes: bytes, name: name), package.contains(parts[0]) else { return nil }
    let contents = parts.map { package.contains($0) ? (try? package.bytes(of: $0)) ?? [] : [] }
    return Array(contents.joined(separator: partSeparator))
}

for folder in ["official", "hostile"] {
    let files = try FileManager.default.contentsOfDirectory(
        at: fixtures.appending(path: folder, directoryHint: .isDirectory), includingPropertiesForKeys: nil)
    for file in files.sorted(by: { $0.path < $1.path }) {
        let bytes = try PackageFile.read(file.path(percentEncoded: false))
        let name = file.lastPathComponent
        switch file.pathExtension {
        case "docx":
            try write(bytes, name, for: "FuzzPackage")
            let parts = ["document", "styles", "numbering", "footnotes"].map { "word/\($0).xml" }
            if let seed = joined(parts, of: bytes, name) { try write(seed, name, for: "FuzzWordprocessing") }
        case "odt":
            try write(bytes, name, for: "FuzzPackage")
            if let seed = joined(["content.xml", "styles.xml"], of: bytes, name) {
                try write(seed, name, for: "FuzzOpenDocument")
            }
        case "fodt":
            try write(bytes, name, for: "FuzzPackage")
        case "rtf": try write(bytes, name, for: "FuzzHTML")
        case "json":
            try write(bytes, name, for: "FuzzJSON")
            let plan = try JSONImporter().read(bytes).plan
            try write(Array(ProfileWriter().profile(for: plan).utf8), name, for: "FuzzYAML")
            try write(MarksFile.yaml(of: MarksTable(for: plan), language: .ru), name + "-marks", for: "FuzzYAML")
            try write(CSVExporter().export(plan).bytes, name, for: "FuzzCSV")
            try write(CSVExporter(isForExcel: true).export(plan).bytes, name + "-excel", for: "FuzzCSV")
        default: break
        }
    }
}

// A table sketch of every dozen phrases: each phrase in the columns of the deadline, the person and the result.
let phrases = try FileManager.default.contentsOfDirectory(
    at: fixtures.appending(path: "phrases", directoryHint: .isDirectory), includingPropertiesForKeys: nil)
for file in phrases.sorted(by: { $0.path < $1.path }) where file.pathExtension == "tsv" {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let cells = lines.map { $0.prefix { $0 != "\t" } }
    for first in stride(from: 0, to: cells.count, by: 12) {
        let rows = cells[first..<min(first + 12, cells.count)].enumerated().map { number, cell in
            "\(number + 1)|Беседа \(number + 1)|\(cell)|\(cell)|\(cell)"
        }
        let head = ["План на 2024/2025 учебный год", "№|Мероприятие|Срок|Ответственный|Результат"]
        let sketch = (head + rows).joined(separator: "\n")
        let seed = "\(file.lastPathComponent)-\(first)"
        try write(Array(sketch.utf8), seed, for: "FuzzRecognition")
        if let plan = PlanRecognizer().recognize(FuzzTarget.document(ofSketch: sketch)).plan {
            try write(JSONExporter().export(plan).bytes, seed, for: "FuzzJSON")
        }
    }
}

// The built-in documents as templates, and a text with every kind of tag.
for kind in ReportKind.all {
    let names: [LayoutFormat: [String]] = [
        .docx: ["word/document.xml", "word/header1.xml"], .odt: ["content.xml", "styles.xml"],
    ]
    for (format, parts) in names {
        let bytes = try ReportTemplate.builtIn(kind, format: format)
        if let seed = joined(parts, of: bytes, kind.name) {
            try write(seed, "\(kind.name)-\(format)", for: "FuzzTemplate")
        }
    }
}
for (name, seed) in WrittenSeeds.templates { try write(Array(seed.utf8), name, for: "FuzzTemplate") }
for (name, seed) in WrittenSeeds.yaml { try write(Array(seed.utf8), name, for: "FuzzYAML") }
for (name, seed) in WrittenSeeds.html { try write(Array(seed.utf8), name, for: "FuzzHTML") }
