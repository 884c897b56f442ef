import Diagnostics
import Synchronization
import TestSupport
import Testing

@testable import OfficePackage

/// How parts are found by their names.
struct PartIndexTests {
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A document with a part `word/Part1.xml`, …, and relationships that spell their names in another case.
    private func package(parts: Int, relationships: Int, limits: PackageLimits = .standard) throws -> OfficePackage {
        let links = (0..<relationships).map { number in
            "<Relationship Id=\"r\(number)\" Type=\"\(Self.office)/image\" Target=\"PART\(number % parts).XML\"/>"
        }
        let bytes = try DocxBuilder(
            "<w:p/>", parts: (0..<parts).map { ("word/Part\($0).xml", "image", "<a/>") }
        ).bytes { name, bytes in
            guard name == "word/_rels/document.xml.rels" else { return (name, bytes) }
            let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
            return (name, Array("<Relationships xmlns=\"\(namespace)\">\(links.joined())</Relationships>".utf8))
        }
        return try OfficePackage(bytes: bytes, name: "план.docx", limits: limits)
    }

    /// Counted, not timed: what was a search through all names for each of them is one folding of each.
    @Test(arguments: [10, 1_000, 10_000])
    func aNameIsFoldedOnceAPartAndOnceALookUp(count: Int) {
        let foldings = Mutex(0)
        var index = PartIndex { name in
            foldings.withLock { $0 += 1 }
            return name.lowercased()
        }
        let entry = ZipReader.Entry(name: "", index: 0, packedBytes: 0, expandedBytes: 0, isEncrypted: false)
        for number in 0..<count {
            let isNew = index.insert("word/Part\(number).xml", entry)
            #expect(isNew)
        }
        #expect(foldings.withLock { $0 } == count)
        for number in 0..<count { #expect(index.actualName("WORD/part\(number).XML") == "word/Part\(number).xml") }
        for number in 0..<count { #expect(index.actualName("word/none\(number).xml") == nil) }
        #expect(foldings.withLock { $0 } == 3 * count)
        // A name as it is needs no folding.
        for number in 0..<count { #expect(index.actualName("word/Part\(number).xml") != nil) }
        #expect(foldings.withLock { $0 } == 3 * count)
    }

    @Test func aFolderIsNoPart() {
        var index = PartIndex()
        let entry = ZipReader.Entry(name: "", index: 0, packedBytes: 0, expandedBytes: 0, isEncrypted: false)
        let (folder, part) = (index.insert("Word/", nil), index.insert("word/", entry))
        #expect(folder && !part, "a name that a folder has is taken")
        #expect(index.actualName("word/") == nil && index["Word/"] == nil)
    }

    @Test func manyRelationshipsToManyPartsAreResolvedWhateverTheirCase() throws {
        let package = try package(parts: 2_000, relationships: 20_000)
        let relationships = try package.relationships(of: "word/document.xml")
        #expect(relationships.count == 20_000)
        #expect(relationships[1_999].target == "word/Part1999.xml" && relationships[2_000].target == "word/Part0.xml")
        #expect(relationships.allSatisfy { package.contains($0.target) })
    }

    @Test func relationshipsAreWeighedOnceHoweverOftenTheyAreAskedFor() throws {
        let package = try package(parts: 2, relationships: 1_000)
        let before = package.memory.bytes
        _ = try package.relationships(of: "word/document.xml")
        let after = package.memory.bytes
        #expect(after - before >= 1_000 * MemoryMeter.Weight.mark)
        _ = try package.relationships(of: "word/document.xml")
        #expect(package.memory.bytes == after)
    }

    @Test func relationshipsPastTheLimitOfMemoryAreRefused() throws {
        var limits = PackageLimits.standard
        limits.maximumMemoryBytes = 4 << 20
        let package = try package(parts: 2, relationships: 100_000, limits: limits)
        do throws(PackageError) {
            _ = try package.relationships(of: "word/document.xml")
            Issue.record("a hundred thousand relationships were held")
        } catch {
            #expect(error.diagnostic.id == .limitExceeded)
            #expect(error.diagnostic.arguments["option"] == "memory")
        }
    }
}
