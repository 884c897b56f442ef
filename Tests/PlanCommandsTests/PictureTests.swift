import Foundation
import TestSupport
import Testing

/// The pictures of documents show what the program makes: `make pictures` keeps the sum of each document's words.
struct PictureTests {
    private static let pictures = Fixtures.folder.deletingLastPathComponent().appending(path: "Pictures")

    private static func lines(_ name: String) -> [[String]] {
        let text = try? String(contentsOf: pictures.appending(path: "documents/\(name)"), encoding: .utf8)
        return (text ?? "").split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
    }

    /// What `inspect --json` says of a document's words.
    private struct Words: Decodable {
        struct Table: Decodable { var cells: [Cell] }
        struct Cell: Decodable { var text: String }
        var tables: [Table]
        var paragraphs: [String]

        /// FNV-1a, 64 bits, of the lines, a cell or a paragraph each.
        var sum: String {
            let lines = tables.flatMap(\.cells).map(\.text) + paragraphs
            let value = lines.joined(separator: "\n").utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { sum, byte in
                (sum ^ UInt64(byte)) &* 0x100_0000_01B3
            }
            let digits = String(value, radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }
    }

    @Test(arguments: lines("commands.txt"))
    func aPictureIsCurrent(line: [String]) throws {
        let (picture, document, command) = (line[0], line[1], line.dropFirst(2))
        let folder = try TestFolder()
        let inputs = Self.pictures.appending(path: "documents")
        for name in try FileManager.default.contentsOfDirectory(atPath: inputs.path(percentEncoded: false)) {
            try folder.write(name, Data(contentsOf: inputs.appending(path: name)))
        }
        try folder.write("plan.docx", Fixtures.bytes("official/plan-2024-2025.docx"))
        let run = CommandRun(list: command.map { $0.contains(/\.[a-z]+$/) ? folder.path($0) : $0 } + ["--lang", "ru"])
        #expect(run.status == 0, "\(run.errors)")
        // A drawing is its own picture.
        guard !document.hasSuffix(".svg") else {
            let isCurrent = try Data(folder.bytes(document)) == Data(contentsOf: Self.pictures.appending(path: picture))
            #expect(isCurrent, "\(picture) shows another plan: make pictures")
            return
        }
        let read = CommandRun("inspect", folder.path(document), "--json").output
        let sum = try JSONDecoder().decode(Words.self, from: Data(read.utf8)).sum
        let kept = try #require(Self.lines("sums.txt").first { $0[0] == picture })
        #expect(kept[1] == sum, "\(picture) shows another document: make pictures")
    }

    @Test func thePicturesAreThereAndSmall() throws {
        let names = Self.lines("commands.txt").map { $0[0] }
        #expect(names.count == 7 && names.dropLast() == Self.lines("sums.txt").map { $0[0] }[...])
        for name in names {
            let size = try Data(contentsOf: Self.pictures.appending(path: name)).count
            #expect((5_000..<150_000).contains(size), "\(name): \(size)")
        }
    }
}
