import Testing

/// The walls of the house: every arrow points down, and nobody uses what he does not declare.
struct HouseTests {
    @Test func everyTargetImportsWhatItDeclaresAndNothingElse() throws {
        let problems = try House().undeclaredImports
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func everyArrowPointsDownAsTheTableOfFloorsDrawsIt() throws {
        let house = try House()
        let problems = house.wrongArrows
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
        #expect(house.targets.count >= 15 && house.files.count >= 200)
    }

    @Test func pathsAreTakenApartByTheirBytesAndUnsafeStaysInItsRoom() throws {
        let problems = try House().strayMeans
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    @Test func whatOthersSeeOfTheLibrarySaysWhatItIs() throws {
        let problems = try House().undocumentedNames
        #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))")
    }

    // MARK: The tests themselves

    private static let manifest = """
        floor("Low", []),
        floor("High", ["Low", .product(name: "Parser", package: "swift-parser")]),
        .systemLibrary(name: "CLib", pkgConfig: "lib", providers: [.apt(["lib-dev"])]),
        .executableTarget(name: "tool", dependencies: ["High"], swiftSettings: strict),
        """
    private static let page = """
        | floor | target | what lives there | imports |
        | --- | --- | --- | --- |
        | 2 | `tool` | main | High |
        | 1 | `High` | more | floor 0 and below, Parser |
        | 0 | `Low` | less | – |
        | 0 | `CLib` | C | – |
        """
    private static let files = [
        ("High/A.swift", "internal import FoundationEssentials\npublic import struct Low.Thing\n\nimport Parser\n"),
        ("tool/main.swift", "// import Low\nimport High\n"),
    ]

    private func house(
        manifest: String = manifest, page: String = page, adding: (String, String)? = nil
    ) -> House {
        House(manifest: manifest, page: page, files: Self.files + (adding.map { [$0] } ?? []))
    }

    @Test func aHouseInOrderHasNoProblems() {
        #expect(house().undeclaredImports.isEmpty)
        #expect(house().wrongArrows.isEmpty)
        #expect(house().strayMeans.isEmpty)
    }

    @Test(arguments: [
        "import Low", "internal import Low", "@_exported public import Low", "@testable import Low",
        "    public import struct Low.Thing", "private import Low.Inner",
    ])
    func aPlantedImportIsFound(line: String) {
        let planted = house(adding: ("tool/planted.swift", "import High\n\(line)\n")).undeclaredImports
        #expect(planted == ["tool/planted.swift:2: tool imports Low, which Package.swift does not declare"])
    }

    @Test func aDeclarationThatNobodyUsesIsFound() {
        let manifest = Self.manifest.replacing("dependencies: [\"High\"]", with: "dependencies: [\"High\", \"Low\"]")
        #expect(
            house(manifest: manifest).undeclaredImports
                == ["Package.swift: tool declares Low, which none of its files imports"])
    }

    @Test func anArrowThatPointsUpIsFound() {
        let manifest = Self.manifest.replacing("floor(\"Low\", [])", with: "floor(\"Low\", [\"High\"])")
        let problems = house(manifest: manifest).wrongArrows
        #expect(problems.contains("Low (floor 0) declares High (floor 1)"))
        #expect(problems.contains("Low declares High, which its row of Sources/README.md does not name"))
    }

    @Test func aTargetWithoutARowIsFound() {
        let page = Self.page.replacing("| 0 | `CLib` | C | – |", with: "")
        #expect(house(page: page).wrongArrows == ["CLib is a target or a row of Sources/README.md, not both"])
    }

    @Test(arguments: [
        "let folder = url.path()", "unsafe free(bytes)", "URL(filePath: a).lastPathComponent", "import Foundation",
    ])
    func aStrayMeansIsFound(line: String) {
        #expect(house(adding: ("High/B.swift", "let a = 1\n\(line) // why\n")).strayMeans.count == 1)
        #expect(house(adding: ("High/B.swift", "// \(line)\n")).strayMeans.isEmpty)
    }

    @Test(arguments: [
        "public var name = 1", "@frozen public struct Name {}",
        "/// A door.\npublic protocol Door {\n    /// Opens.\n    func open()\n    static var key: Int { get }\n}",
        "/// A kind.\npublic enum Kind {\n    /// One.\n    case one\n    case two\n}",
        "/// What it is of.\n\npublic func act() {}",
    ])
    func aShownNameWithoutAWordIsFound(text: String) {
        #expect(house(adding: ("PlanKit/Name.swift", text)).undocumentedNames.count == 1)
        #expect(house(adding: ("Low/Name.swift", text)).undocumentedNames.isEmpty)
    }

    @Test(arguments: [
        "/// A name.\n@frozen\npublic struct Name {\n    public func hash(into hasher: inout Hasher) {}\n}",
        "/// Acts.\n///\n/// - Returns: one.\npublic func act() {\n    switch one {\n    case one: 1\n    }\n}",
        "enum Kind {\n    case one\n}\npublic import Low\npublic extension Kind {}",
    ])
    func aShownNameWithAWordIsNoProblem(text: String) {
        #expect(house(adding: ("PlanKit/Name.swift", text)).undocumentedNames.isEmpty)
    }
}
