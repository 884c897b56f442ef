import Diagnostics
import OfficePackage
import TestSupport
import Testing

/// Archives that different programs would read as different documents. All are put together here, byte by byte.
struct ZipLayoutTests {
    /// An archive of stored entries, whose records can be made to disagree.
    private struct Archive {
        struct Entry {
            var name: String
            var content: String
            /// The name in the header before the data, where it is another.
            var headerName: String?
            /// The names in the Unicode path fields of directory and header.
            var directoryPath: String?
            var headerPath: String?
            /// Whether the directory names it at all.
            var isListed = true
        }

        var entries: [Entry]
        var comment: [UInt8] = []
        /// What stands between the entries and the directory.
        var gap: [UInt8] = []

        static let main = "word/document.xml"

        /// A document whose text is this.
        init(_ text: String) {
            let packages = "http://schemas.openxmlformats.org/package/2006"
            let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            entries = [
                Entry(
                    name: "[Content_Types].xml",
                    content: "<Types xmlns=\"\(packages)/content-types\"><Override PartName=\"/word/document.xml\" "
                        + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"
                ),
                Entry(
                    name: "_rels/.rels",
                    content: "<Relationships xmlns=\"\(packages)/relationships\"><Relationship Id=\"a\" "
                        + "Type=\"\(office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
                Entry(name: Self.main, content: DocxBuilder("<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>").document),
            ]
        }

        var bytes: [UInt8] {
            var file: [UInt8] = []
            var directory: [UInt8] = []
            for entry in entries {
                let offset = file.count
                let data = Array(entry.content.utf8)
                let name = Array(entry.name.utf8)
                let headerName = Array((entry.headerName ?? entry.name).utf8)
                let headerExtra = Self.unicodePath(entry.headerPath, of: headerName)
                let size = UInt32(data.count)
                var common: [UInt8] = half(20, 0, 0, 0, 0)
                common += word(Self.checksum(data), size, size)
                file += word(0x0403_4B50)
                file += common
                file += half(headerName.count, headerExtra.count)
                file += headerName
                file += headerExtra
                file += data
                guard entry.isListed else { continue }
                let extra = Self.unicodePath(entry.directoryPath, of: name)
                directory += word(0x0201_4B50)
                directory += half(20)
                directory += common
                directory += half(name.count, extra.count, 0, 0, 0)
                directory += word(0, UInt32(offset))
                directory += name
                directory += extra
            }
            file += gap
            let start = UInt32(file.count)
            let count = entries.filter(\.isListed).count
            file += directory
            file += word(0x0605_4B50)
            file += half(0, 0, count, count)
            file += word(UInt32(directory.count), start)
            file += half(comment.count)
            return file + comment
        }

        private static func unicodePath(_ path: String?, of name: [UInt8]) -> [UInt8] {
            guard let path else { return [] }
            var data: [UInt8] = [1]
            data += word(checksum(name))
            data += Array(path.utf8)
            return half(0x7075, data.count) + data
        }

        static func checksum(_ bytes: [UInt8]) -> UInt32 {
            var sum = ~UInt32(0)
            for byte in bytes {
                sum ^= UInt32(byte)
                for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
            }
            return ~sum
        }
    }

    private func open(_ bytes: [UInt8]) throws(PackageError) -> OfficePackage {
        try OfficePackage(bytes: bytes, name: "план.docx")
    }

    private func expectRefusal(
        _ archive: Archive, part: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expectRefusal(archive.bytes, part: part, sourceLocation: sourceLocation)
    }

    private func expectRefusal(
        _ bytes: [UInt8], part: String? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let error = #expect(throws: PackageError.self, sourceLocation: sourceLocation) { try open(bytes) }
        #expect(error?.diagnostic.id == .packageAmbiguous, sourceLocation: sourceLocation)
        #expect(error?.diagnostic.arguments["part"] == part, sourceLocation: sourceLocation)
        #expect(error?.diagnostic.place.file == "план.docx", sourceLocation: sourceLocation)
    }

    @Test func anArchiveWhoseRecordsAgreeIsRead() throws {
        var archive = Archive("План")
        #expect(try open(archive.bytes).mainPart == Archive.main)
        archive.comment = Array("замечание".utf8)
        #expect(try open(archive.bytes).mainPart == Archive.main)
        archive.gap = [0, 0, 0, 0]
        #expect(try open(archive.bytes).mainPart == Archive.main)
    }

    @Test func twoArchivesInARowAreRefused() {
        expectRefusal(Archive("Один").bytes + Archive("Другой").bytes)
    }

    @Test func anArchiveInTheCommentOfAnotherIsRefused() {
        var archive = Archive("Один")
        archive.comment = Archive("Другой").bytes
        expectRefusal(archive)
    }

    @Test func aSecondEndOfTheDirectoryIsRefused() {
        var archive = Archive("Один")
        archive.comment = Array(archive.bytes.suffix(22))
        expectRefusal(archive)
    }

    @Test func anEntryThatTheDirectoryHidesIsRefused() {
        var archive = Archive("Один")
        var hidden = Archive("Другой").entries[2]
        hidden.isListed = false
        archive.entries.insert(hidden, at: 2)
        expectRefusal(archive)
        archive.entries.remove(at: 2)
        archive.entries.append(hidden)
        expectRefusal(archive)
    }

    @Test func aSecondDirectoryBeforeTheFirstIsRefused() {
        var archive = Archive("Один")
        archive.gap = word(0x0201_4B50) + [UInt8](repeating: 0, count: 42)
        expectRefusal(archive)
    }

    @Test(arguments: ["word/document2.xml", "Word/document.xml", "word/dOcument.xml"])
    func aNameThatDiffersInTheHeaderIsRefused(name: String) {
        var archive = Archive("Один")
        archive.entries[2].headerName = name
        expectRefusal(archive, part: Archive.main)
    }

    @Test func slashesOfEitherKindAreOneName() throws {
        var archive = Archive("Один")
        archive.entries[2].headerName = "word\\document.xml"
        #expect(try open(archive.bytes).mainPart == Archive.main)
    }

    @Test func aUnicodePathThatDiffersIsRefused() {
        var archive = Archive("Один")
        archive.entries[2].directoryPath = "word/other.xml"
        expectRefusal(archive, part: Archive.main)
        archive.entries[2].directoryPath = nil
        archive.entries[2].headerPath = "word/other.xml"
        expectRefusal(archive, part: Archive.main)
        archive.entries[2].headerPath = "word/план.xml"
        expectRefusal(archive, part: Archive.main)
    }

    @Test func aUnicodePathThatAgreesIsRead() throws {
        var archive = Archive("Один")
        archive.entries[2].directoryPath = Archive.main
        archive.entries[2].headerPath = Archive.main
        #expect(try open(archive.bytes).mainPart == Archive.main)
        // An archiver of old names a picture in its code page, and in Unicode beside that.
        var picture = Archive.Entry(name: "word/media/рисунок.png", content: "x")
        picture.directoryPath = "word/media/рисунок.png"
        picture.headerPath = picture.directoryPath
        archive.entries.append(picture)
        #expect(try open(archive.bytes).mainPart == Archive.main)
    }

    @Test func aDocumentStoredInAnotherIsNoSecondArchive() throws {
        var archive = Archive("Один")
        archive.entries.append(Archive.Entry(name: "word/embeddings/план.docx", content: ""))
        var bytes = archive.bytes
        #expect(try open(bytes).mainPart == Archive.main)
        let writer = try PackageWriter()
        for entry in Archive("Внешний").entries { try writer.add(entry.name, Array(entry.content.utf8)) }
        try writer.add("mimetype", Archive("Внутренний").bytes)
        bytes = try writer.finish()
        #expect(try open(bytes).mainPart == Archive.main)
    }

    @Test func entriesThatShareBytesAreRefused() {
        // Two entries of the directory lead to one header.
        var bytes = Archive("Один").bytes
        let headers = bytes.indices.dropLast(4).filter { Array(bytes[$0..<$0 + 4]) == word(0x0201_4B50) }
        #expect(headers.count == 3)
        guard headers.count == 3 else { return }
        for offset in 42..<46 { bytes[headers[2] + offset] = bytes[headers[1] + offset] }
        let error = #expect(throws: PackageError.self) { try open(bytes) }
        #expect(error?.diagnostic.id == .packageAmbiguous)
    }

    @Test(arguments: 0..<200)
    func aDamagedArchiveCrashesNothing(seed: Int) {
        var random = SeededRandom(seed: UInt64(seed))
        var bytes = Archive("Один").bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        if seed % 3 == 0 { bytes.removeLast(Int.random(in: 1..<bytes.count, using: &random)) }
        _ = try? open(bytes)
    }
}

private func half(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
}

private func word(_ numbers: UInt32...) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * UInt32($0))) } }
}
