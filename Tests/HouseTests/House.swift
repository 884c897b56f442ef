import Foundation

/// The project's own sources as text: what the manifest declares, what the page about the house promises, what the files
/// import.
struct House {
    /// The folder that holds `Package.swift`, found from this file's own path.
    static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// A target of the manifest: its name, and the targets and products that it declares.
    let targets: [String: Set<String>]
    /// A row of the table of floors, by target.
    let floors: [String: Floor]
    /// The files below `Sources`, their paths from there.
    let files: [(path: String, text: String)]

    /// A row of the table of floors.
    struct Floor: Equatable {
        var number: Int
        /// The names in the last column.
        var imports: Set<String>
        /// The floor whose targets may all be imported, with those below: «floor 3 and below».
        var belowAndWith: Int?
    }

    /// The house as it stands on disk.
    init() throws {
        let sources = Self.folder.appending(path: "Sources")
        let manifest = try String(contentsOf: Self.folder.appending(path: "Package.swift"), encoding: .utf8)
        let page = try String(contentsOf: sources.appending(path: "README.md"), encoding: .utf8)
        var files: [(path: String, text: String)] = []
        let prefix = sources.path(percentEncoded: false)
        for case let file as URL in FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
            ?? .init()
        where file.pathExtension == "swift" {
            let path = file.path(percentEncoded: false).dropFirst(prefix.count).drop { $0 == "/" }
            // The code of a tutorial is another package's.
            if path.contains(".docc/") { continue }
            files.append((String(path), try String(contentsOf: file, encoding: .utf8)))
        }
        self.init(manifest: manifest, page: page, files: files.sorted { $0.path < $1.path })
    }

    /// A house out of these texts.
    init(manifest: String, page: String, files: [(path: String, text: String)]) {
        targets = Self.targets(of: manifest)
        floors = Self.floors(of: page)
        self.files = files
    }

    // MARK: Reading

    /// Targets that are no tests: `floor("A", ["B"])`, `.executableTarget(name: "A", dependencies: ["B"], …)`,
    /// `.systemLibrary(name: "A", …)`.
    private static func targets(of manifest: String) -> [String: Set<String>] {
        var targets: [String: Set<String>] = [:]
        let declarations = #/(?:\bfloor\(|\.executableTarget\(\s*name:|\.systemLibrary\(\s*name:)\s*"([A-Za-z0-9-]+)"/#
        for match in manifest.matches(of: declarations) {
            var names: Set<String> = []
            let isLibrary = match.output.0.hasPrefix(".systemLibrary")
            let list = manifest[match.range.upperBound...].prefix(upToClosing: ("(", ")"))
            // Of a product it is the name that is imported, not the package; what follows the list are settings.
            let plain = list.replacing(#/package:\s*"[^"]*"|exclude:\s*\[[^\]]*\]/#, with: "")
            if !isLibrary { names = Set(plain.matches(of: #/"([A-Za-z0-9]+)"/#).map { String($0.output.1) }) }
            targets[String(match.output.1)] = names
        }
        return targets
    }

    /// The rows of the table whose head begins with «floor».
    private static func floors(of page: String) -> [String: Floor] {
        var floors: [String: Floor] = [:]
        var isInside = false
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                .map { $0.trimmingCharacters(in: .whitespaces) }
            if cells.first == "floor" { isInside = true }
            if cells.isEmpty { isInside = false }
            guard isInside, cells.count == 4, let number = Int(cells[0]) else { continue }
            let below = cells[3].firstMatch(of: #/floor (\d+) and below/#).flatMap { Int($0.output.1) }
            let words = cells[3].replacing(#/floor \d+ and below/#, with: "")
            let imports = Set(words.matches(of: #/[A-Z][A-Za-z0-9]+/#).map { String($0.output) })
            for name in cells[1].matches(of: #/`([A-Za-z0-9-]+)`/#) {
                floors[String(name.output.1)] = Floor(number: number, imports: imports, belowAndWith: below)
            }
        }
        return floors
    }

    /// The modules that a file imports, each with its line.
    static func imports(of text: String) -> [(line: Int, module: String)] {
        let form =
            #/^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var|actor)\s+)?([A-Za-z_]\w*)/#
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { index, line in
            line.prefixMatch(of: form).map { (index + 1, String($0.output.1)) }
        }
    }

    // MARK: What is wrong

    /// The system's own modules, which nobody declares.
    static let system: Set<String> = [
        "Swift", "Foundation", "FoundationEssentials", "Dispatch", "Synchronization", "Glibc", "Musl", "Darwin",
    ]

    /// Imports that their target does not declare, and declarations that no file of the target uses.
    var undeclaredImports: [String] {
        var problems: [String] = []
        var used: [String: Set<String>] = [:]
        for (path, text) in files {
            guard let target = path.split(separator: "/").first.map(String.init) else { continue }
            for (line, module) in Self.imports(of: text) where !Self.system.contains(module) {
                used[target, default: []].insert(module)
                if targets[target]?.contains(module) != true {
                    problems.append(
                        "\(path):\(line): \(target) imports \(module), which Package.swift does not declare")
                }
            }
        }
        for (target, declared) in targets.sorted(by: { $0.key < $1.key }) {
            for name in declared.subtracting(used[target] ?? []).sorted() {
                problems.append("Package.swift: \(target) declares \(name), which none of its files imports")
            }
        }
        return problems
    }

    /// Where manifest and table of floors disagree, and arrows that do not point down.
    var wrongArrows: [String] {
        var problems: [String] = []
        for name in Set(targets.keys).symmetricDifference(floors.keys).sorted() {
            problems.append("\(name) is a target or a row of Sources/README.md, not both")
        }
        for (target, declared) in targets.sorted(by: { $0.key < $1.key }) {
            guard let floor = floors[target] else { continue }
            for name in declared.sorted() {
                let lower = floors[name]
                if let lower, lower.number >= floor.number {
                    problems.append("\(target) (floor \(floor.number)) declares \(name) (floor \(lower.number))")
                }
                // Everyone may speak: Diagnostics goes without saying.
                let isCovered = lower.map { $0.number <= floor.belowAndWith ?? -1 } ?? false
                if !floor.imports.contains(name), !isCovered, name != "Diagnostics" {
                    problems.append("\(target) declares \(name), which its row of Sources/README.md does not name")
                }
            }
            for name in floor.imports.subtracting(declared).sorted() {
                problems.append("the row of \(target) in Sources/README.md names \(name), which it does not declare")
            }
        }
        return problems
    }

    /// The rooms over C, where `unsafe` may be written.
    private static let unsafeRooms = [
        "OfficePackage/System/", "OfficePackage/XML/", "OfficePackage/Zip/", "SQLite/", "YAML/",
    ]

    /// Paths taken apart by what knows URLs, and `unsafe` outside its rooms.
    var strayMeans: [String] {
        let forbidden: [(means: String, allowed: (String) -> Bool)] = [
            (".path()", { _ in false }), ("lastPathComponent", { _ in false }),
            ("pathExtension", { _ in false }),
            ("deletingLastPathComponent", { _ in false }), ("NSString", { _ in false }),
            ("absoluteString", { _ in false }),
            ("unsafe ", { path in Self.unsafeRooms.contains { path.hasPrefix($0) } }),
        ]
        var problems: [String] = []
        for (path, text) in files {
            for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let code = line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line
                for (means, isAllowed) in forbidden where code.contains(means) && !isAllowed(path) {
                    problems.append("\(path):\(index + 1): \(means)")
                }
                if code.contains(#/import Foundation\b/#), !path.hasPrefix("fuzz/") {
                    problems.append("\(path):\(index + 1): Foundation, which no program is linked with")
                }
            }
        }
        return problems
    }
}

extension Substring {
    /// What stands before the bracket that closes one opened before.
    fileprivate func prefix(upToClosing brackets: (open: Character, close: Character)) -> Substring {
        var depth = 1
        for index in indices {
            if self[index] == brackets.open { depth += 1 }
            if self[index] == brackets.close { depth -= 1 }
            if depth == 0 { return self[..<index] }
        }
        return self
    }
}
