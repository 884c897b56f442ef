import Foundation

/// A folder of copies of the official plan, as a district has plans of its schools.
struct PlanFolder {
    private let folder = FileManager.default.temporaryDirectory
        .appending(path: "plankit-benchmark-\(UUID().uuidString)")
    let files: [String]

    init(count: Int) throws {
        let plan = Data(LargePlan.official("plan-2024-2025.docx"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var files: [String] = []
        for number in 1...count {
            let file = folder.appending(path: "plan-\(number).docx")
            try plan.write(to: file)
            files.append(file.path(percentEncoded: false))
        }
        self.files = files
    }

    func path(_ name: String) -> String { folder.appending(path: name).path(percentEncoded: false) }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
