import Foundation
import PlanKit
@testable import PlanPage
import TestSupport
import Testing

/// A folder for one test; gone at its end.
final class TestFolder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "plankit-page-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        let url = URL(filePath: path).appending(path: name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func text(_ name: String) throws -> String { try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8) }

    func holds(_ name: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(name)") }

    /// A small plan in CSV, without anything to remark.
    static let plan = """
        №;Мероприятие;Срок;Ответственный
        1;Праздник «Осень»;15 октября 2026;Ясень А.Б.
        2;Семинар;ноябрь 2026;Клён В.Г.
        3;Поход;май 2027;Ясень А.Б.

        """
}

struct PlanFolderTests {
    @Test func onlyPlansOfTheFolderAreSeen() throws {
        let folder = try TestFolder()
        for name in ["План.csv", "Школа 3/План.csv", ".hidden.csv", "templates/order.docx", "notes.txt"] {
            try folder.write(TestFolder.plan, to: name)
        }
        try folder.write("id;status\n", to: "План-marks.csv")
        let seen = try #require(PlanFolder(folder.path))
        #expect(seen.plans == ["План.csv", "Школа 3/План.csv"])
        #expect(PlanFolder(folder.path + "/no") == nil)
        #expect(PlanFolder(folder.path + "/План.csv") == nil)
    }

    @Test(arguments: [
        "", ".", "..", "../secret.csv", "a/../../secret.csv", "/etc/passwd", "a//b.csv", ".hidden.csv",
        "out/secret.csv",
        "link.csv", "План.csv/", "План.csv\0.docx", "Школа",
    ])
    func noNameLeadsOut(name: String) throws {
        let outside = try TestFolder()
        try outside.write("secret", to: "secret.csv")
        let folder = try TestFolder()
        try folder.write(TestFolder.plan, to: "План.csv")
        try folder.write(TestFolder.plan, to: "Школа/План.csv")
        try folder.write(TestFolder.plan, to: ".hidden.csv")
        let links = FileManager.default
        try links.createSymbolicLink(
            atPath: folder.path + "/link.csv", withDestinationPath: outside.path + "/secret.csv")
        try links.createSymbolicLink(atPath: folder.path + "/out", withDestinationPath: outside.path)
        let seen = try #require(PlanFolder(folder.path))
        #expect(seen.file(name) == nil)
        #expect(seen.file("Школа/План.csv") != nil)
    }

    @Test(arguments: [
        ("План.docx", "План.docx"), ("../../План.docx", "План.docx"), (#"C:\Планы\План.docx"#, "План.docx"),
        (".plan.docx", "plan.docx"), ("~$План.docx", "$План.docx"), ("План: «Эврика»?.docx", "План_ «Эврика»_.docx"),
        ("п\u{202E}xcod.exe", "пxcod.exe"), ("План\u{0}\n.docx", "План.docx"), ("", "plan"), ("...", "plan"),
        ("План. ", "План"), (String(repeating: "я", count: 300) + ".docx", String(repeating: "я", count: 97) + ".docx"),
    ])
    func namesAreCleaned(name: String, clean: String) {
        #expect(PlanFolder.cleaned(name) == clean)
    }

    @Test func aFileIsNeverWrittenOver() throws {
        let folder = try TestFolder()
        let seen = try #require(PlanFolder(folder.path))
        #expect(try seen.keep([1], as: "План.docx") == "План.docx")
        #expect(try seen.keep([1], as: "План.docx") == "План.docx")
        #expect(try seen.keep([2], as: "План.docx") == "План (2).docx")
        #expect(try seen.keep([3], as: "План.docx") == "План (3).docx")
        #expect(try seen.keep([2], as: "План.docx") == "План (2).docx")
    }
}
