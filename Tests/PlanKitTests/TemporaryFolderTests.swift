import Foundation
import PlanKit
import Testing

struct TemporaryFolderTests {
    @Test func nobodyElseMayEnterIt() throws {
        let folder = try TemporaryFolder(prefix: "plankit-test-")
        defer { folder.remove() }
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
        #expect(Pathname(folder.path).isAbsolute && Pathname(folder.path).name.hasPrefix("plankit-test-"))
    }

    @Test func twoAreNotOneAndAllInThemIsRemoved() throws {
        let folders = [try TemporaryFolder(prefix: "plankit-test-"), try TemporaryFolder(prefix: "plankit-test-")]
        #expect(folders[0].path != folders[1].path)
        try FileManager.default.createDirectory(atPath: "\(folders[0].path)/a/b", withIntermediateDirectories: true)
        for folder in folders { folder.remove() }
        #expect(!folders.contains { FileManager.default.fileExists(atPath: $0.path) })
    }
}
