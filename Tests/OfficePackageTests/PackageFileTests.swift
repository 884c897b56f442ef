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

    @Test(arguments: [PackageFile.Existing.kept, .replaced])
    func piecesMakeOneFile(over existing: PackageFile.Existing) throws {
        try inFolder { (folder: String) throws in
            let path = "\(folder)/план.json"
            try PackageFile.write(to: path, over: existing) { write throws(PackageError) in
                for piece in UInt8(0)..<100 { try write([UInt8](repeating: piece, count: 3_000)) }
            }
            let bytes = (UInt8(0)..<100).flatMap { [UInt8](repeating: $0, count: 3_000) }
            #expect(try PackageFile.read(path) == bytes)
            #expect(try names(in: folder) == ["план.json"])
        }
    }

    @Test func whereThePiecesEndInAnErrorTheFileIsWhatItWas() throws {
        try inFolder { (folder: String) throws in
            let path = "\(folder)/план.json"
            try PackageFile.write([1], to: path)
            for path in [path, "\(folder)/другой.json"] {
                let error = #expect(throws: PackageError.self) {
                    try PackageFile.write(to: path) { write throws(PackageError) in
                        try write([2, 3])
                        throw PackageError(.planEmpty)
                    }
                }
                #expect(error?.diagnostic.id == .planEmpty)
            }
            #expect(try PackageFile.read(path) == [1])
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

    @Test func aFileThatIsToBeKeptIsKept() throws {
        try inFolder { (folder: String) throws in
            let path = "\(folder)/справка.docx"
            try PackageFile.write([1], to: path, over: .kept)
            let error = #expect(throws: PackageError.self) { try PackageFile.write([2], to: path, over: .kept) }
            #expect(error?.diagnostic.id == .outputExists)
            #expect(try PackageFile.read(path) == [1])
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/ссылка.docx", withDestinationPath: "справка.docx")
            #expect(throws: PackageError.self) { try PackageFile.write([2], to: "\(folder)/ссылка.docx", over: .kept) }
            try PackageFile.write([3], to: path, over: .replaced)
            #expect(try PackageFile.read(path) == [3])
            #expect(try names(in: folder) == ["справка.docx", "ссылка.docx"])
        }
    }

    /// Of many that write at once under one name, one wins, and its file is whole.
    @Test func aFileThatAppearsMeanwhileIsKeptToo() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "plankit-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "справка.docx").path(percentEncoded: false)
        let winners = await withTaskGroup(of: UInt8?.self) { group in
            for number in UInt8(1)...40 {
                group.addTask {
                    let bytes = [UInt8](repeating: number, count: 20_000)
                    do throws(PackageError) {
                        try PackageFile.write(bytes, to: path, over: .kept)
                        return number
                    } catch {
                        return error.diagnostic.id == .outputExists ? nil : 0
                    }
                }
            }
            return await group.reduce(into: [UInt8]()) { if let number = $1 { $0.append(number) } }
        }
        #expect(winners.count == 1)
        #expect(try PackageFile.read(path) == [UInt8](repeating: winners.first ?? 0, count: 20_000))
        #expect(try names(in: folder.path(percentEncoded: false)) == ["справка.docx"])
    }

    @Test func foldersAreMadeOrTheReasonIsSaid() throws {
        try inFolder { (folder: String) throws in
            try PackageFile.makeFolder(of: "\(folder)/а/б/в.json")
            try PackageFile.write([1], to: "\(folder)/а/б/в.json")
            let error = #expect(throws: PackageError.self) {
                try PackageFile.makeFolder(of: "\(folder)/а/б/в.json/г/д.json")
            }
            #expect(error?.diagnostic.arguments["reason"] == Phrase.systemNotFolder.rawValue)
            let long = String(repeating: "ы", count: 200)
            let tooLong = #expect(throws: PackageError.self) {
                try PackageFile.write([1], to: "\(folder)/\(long).json")
            }
            #expect(tooLong?.diagnostic.arguments["reason"] == Phrase.systemNameTooLong.rawValue)
            #expect(try names(in: folder) == ["а"])
        }
    }
}
