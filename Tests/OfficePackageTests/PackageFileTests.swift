import Diagnostics
import Foundation
import OfficePackage
import Testing

struct PackageFileTests {
    /// A folder of its own for the length of a test.
    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plankit-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.path(percentEncoded: false))
    }

    private func names(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    }

    @Test(arguments: [0, 1, 65_535, 65_536, 65_537, 300_000])
    func whatIsWrittenIsRead(_ count: Int) throws {
        try inFolder { (folder: String) throws in
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 31) }
            try PackageFile.write(bytes, to: "\(folder)/план.json")
            #expect(try PackageFile.read("\(folder)/план.json") == bytes)
            #expect(try names(in: folder) == ["план.json"])
        }
    }

    @Test func aFileThatIsReplacedKeepsItsPermissions() throws {
        try inFolder { (folder: String) throws in
            let path = "\(folder)/план.json"
            try PackageFile.write([1, 2, 3], to: path)
            try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
            try PackageFile.write([4], to: path)
            #expect(try PackageFile.read(path) == [4])
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o640)
        }
    }

    @Test func aLinkStaysALink() throws {
        try inFolder { (folder: String) throws in
            try PackageFile.write([1, 2, 3], to: "\(folder)/план.json")
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/ссылка.json", withDestinationPath: "план.json")
            try PackageFile.write([4], to: "\(folder)/ссылка.json")
            #expect(try PackageFile.read("\(folder)/план.json") == [4])
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/ссылка.json") == "план.json")
            #expect(PackageFile.isSame("\(folder)/план.json", "\(folder)/./ссылка.json"))
            // A link to nothing: its file comes to be.
            try FileManager.default.removeItem(atPath: "\(folder)/план.json")
            try PackageFile.write([5], to: "\(folder)/ссылка.json")
            #expect(try PackageFile.read("\(folder)/план.json") == [5])
        }
    }

    @Test func aPipeIsReadToItsEndAndStaysAPipe() throws {
        try inFolder { (folder: String) throws in
            let pipe = "\(folder)/труба"
            #expect(mkfifo(pipe, 0o600) == 0)
            let bytes = [UInt8](repeating: 7, count: 200_000)
            Thread.detachNewThread { try? PackageFile.write(bytes, to: pipe) }
            #expect(try PackageFile.read(pipe) == bytes)
            #expect(try names(in: folder) == ["труба"])
        }
    }

    @Test func aFileThatCannotBeWrittenLeavesNothingBehind() throws {
        try inFolder { (folder: String) throws in
            #expect(throws: PackageError.self) { try PackageFile.write([1], to: "\(folder)/нет/план.json") }
            #expect(throws: PackageError.self) { try PackageFile.write([1], to: folder) }
            #expect(try names(in: folder).isEmpty)
        }
    }

    @Test(arguments: [(Language.ru, "такой папки нет"), (.be, "такой папкі няма"), (.en, "there is no such folder")])
    func whyAFileIsNotWrittenIsSaidInTheReadersLanguage(language: Language, reason: String) throws {
        try inFolder { (folder: String) throws in
            let error = #expect(throws: PackageError.self) { try PackageFile.write([1], to: "\(folder)/нет/план.json") }
            #expect(error?.diagnostic.sentence(in: language).contains(": \(reason).") == true)
        }
    }

    @Test func aFileOverTheLimitIsNotRead() throws {
        try inFolder { (folder: String) throws in
            try PackageFile.write([UInt8](repeating: 0, count: 100), to: "\(folder)/план.docx")
            var limits = PackageLimits.standard
            limits.maximumFileBytes = 99
            #expect(throws: PackageError.self) { try PackageFile.read("\(folder)/план.docx", limits: limits) }
            limits.maximumFileBytes = 100
            #expect(try PackageFile.read("\(folder)/план.docx", limits: limits).count == 100)
        }
    }

    @Test func aMissingFileAFolderAndAFileAreToldApart() throws {
        try inFolder { (folder: String) throws in
            func id(_ path: String) -> DiagnosticID? {
                do throws(PackageError) {
                    _ = try PackageFile.read(path)
                    return nil
                } catch {
                    return error.diagnostic.id
                }
            }
            try PackageFile.write([1], to: "\(folder)/план.docx")
            #expect(id("\(folder)/план.docx") == nil)
            #expect(id("\(folder)/нет.docx") == .fileMissing)
            #expect(id("\(folder)/план.docx/нет.docx") == .fileMissing)
            #expect(id("") == .fileMissing)
            #expect(id(folder) == .fileIsFolder)
            #expect(!PackageFile.isSame("\(folder)/нет.docx", "\(folder)/нет.docx"))
        }
    }
}
