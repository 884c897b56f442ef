// swift-tools-version: 6.2

import PackageDescription

/// Every target: strict memory safety, warnings as errors, and the upcoming features the house agreed on.
let strict: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// Tests: the same, without strict memory safety (the Testing macros expand to code that is not marked).
let testing: [SwiftSetting] = Array(strict.dropFirst())

/// One floor's target: its own folder under Sources, what it may import, nothing else.
func floor(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies + ["TestSupport"], swiftSettings: testing)
}

let package = Package(
    name: "PlanKit",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "PlanKit", targets: ["PlanKit"]),
        .executable(name: "plankit", targets: ["plankit"]),
    ],
    dependencies: [
        // Its English sentences are turned into Russian and Belarusian: another minor version may word them otherwise.
        .package(url: "https://github.com/apple/swift-argument-parser", .upToNextMinor(from: "1.8.2")),
        .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
    ],
    targets: [
        // Floor 0
        floor("Diagnostics", []),
        .systemLibrary(
            name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
        .systemLibrary(
            name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .systemLibrary(
            name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
        // Floor 1
        floor("YAML", ["CYAML"]),
        floor("SQLite", ["CSQLite"]),
        floor("OfficePackage", ["CZip", "CXML2", "Diagnostics"]),
        floor("DocumentModel", ["Diagnostics"]),
        floor("PlanModel", []),
        floor("TextAnalysis", []),
        floor("Inflection", []),
        // Floor 2
        floor("WordprocessingML", ["OfficePackage", "DocumentModel", "TextAnalysis", "Diagnostics"]),
        floor("OpenDocument", ["OfficePackage", "DocumentModel", "TextAnalysis", "Diagnostics"]),
        floor("SpreadsheetML", ["OfficePackage", "DocumentModel", "TextAnalysis", "Diagnostics"]),
        floor("DocumentTemplates", ["OfficePackage", "TextAnalysis", "Diagnostics"]),
        floor("PlanComparison", ["PlanModel", "TextAnalysis", "Diagnostics"]),
        // Floor 3
        floor("PlanRecognition", ["DocumentModel", "PlanModel", "TextAnalysis", "Diagnostics"]),
        floor("PlanChecks", ["PlanModel", "TextAnalysis", "Diagnostics"]),
        // In the binary itself: the command is one file to copy.
        floor(
            "PlanExport",
            ["PlanComparison", "PlanModel", "TextAnalysis", "SpreadsheetML", "OfficePackage", "Diagnostics"],
            resources: [
                .embedInCode("JSON/plan.schema.json"), .embedInCode("HTML/page.css"), .embedInCode("HTML/page.js"),
            ]),
        floor(
            "PlanReports",
            [
                "PlanComparison", "PlanModel", "TextAnalysis", "Inflection", "DocumentTemplates", "OfficePackage",
                "Diagnostics",
            ]),
        // Floor 4
        floor(
            "PlanKit",
            [
                "OfficePackage", "DocumentModel", "PlanModel", "WordprocessingML", "OpenDocument", "SpreadsheetML",
                "PlanRecognition", "PlanChecks", "PlanComparison", "PlanExport", "PlanReports", "DocumentTemplates",
                "TextAnalysis", "YAML", "SQLite", "Diagnostics",
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        // Floor 5
        floor(
            "PlanCommands",
            ["PlanKit", "OfficePackage", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        // Floor 6
        .executableTarget(name: "plankit", dependencies: ["PlanCommands"], swiftSettings: strict),
        floor("PlanManual", ["PlanCommands", "PlanKit", "OfficePackage"]),
        // Floor 7
        .executableTarget(name: "plankit-manual", dependencies: ["PlanManual"], swiftSettings: strict),

        // Tests
        .target(
            name: "TestSupport", dependencies: ["OfficePackage", "DocumentModel", "PlanModel", "Diagnostics"],
            path: "Tests/TestSupport", swiftSettings: testing),
        .testTarget(name: "HouseTests", swiftSettings: testing),
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("YAMLTests", ["YAML"]),
        tests("SQLiteTests", ["SQLite"]),
        tests("OfficePackageTests", ["OfficePackage", "Diagnostics"]),
        tests("PlanModelTests", ["PlanModel"]),
        tests("TextAnalysisTests", ["TextAnalysis"]),
        tests("InflectionTests", ["Inflection"]),
        tests(
            "ReaderTests", ["WordprocessingML", "OpenDocument", "OfficePackage", "DocumentModel", "Diagnostics"]),
        tests(
            "PlanRecognitionTests", ["PlanRecognition", "DocumentModel", "PlanModel", "TextAnalysis", "Diagnostics"]),
        tests("PlanComparisonTests", ["PlanComparison", "PlanModel", "Diagnostics"]),
        tests("SpreadsheetMLTests", ["SpreadsheetML", "OfficePackage", "DocumentModel", "Diagnostics"]),
        tests(
            "PlanExportTests",
            ["PlanExport", "PlanModel", "TextAnalysis", "SpreadsheetML", "OfficePackage", "Diagnostics"]),
        tests("PlanChecksTests", ["PlanChecks", "PlanModel", "Diagnostics"]),
        tests("DocumentTemplatesTests", ["DocumentTemplates", "OfficePackage", "Diagnostics"]),
        tests(
            "PlanReportsTests", ["PlanReports", "DocumentTemplates", "OfficePackage", "PlanModel", "Diagnostics"]),
        tests(
            "PlanKitTests",
            ["PlanKit", "PlanModel", "DocumentModel", "SQLite", "YAML", "Diagnostics"]),
        tests(
            "PlanCommandsTests",
            [
                "PlanCommands", "PlanKit", "OfficePackage",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        tests("PlanManualTests", ["PlanManual", "PlanCommands", "PlanKit"]),
    ],
    swiftLanguageModes: [.v6]
)

// The page, with an HTTP library that `plankit` is not linked with. `make sanitize` leaves it out: it has no part in the
// rooms with unsafe code, and takes as long to compile as half of the rest.
if Context.environment["WITHOUT_PAGE"] == nil {
    package.products.append(.executable(name: "plankit-page", targets: ["plankit-page"]))
    package.dependencies += [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ]
    package.targets += [
        // Floor 5
        floor(
            "PlanPage", ["PlanKit", "OfficePackage", "TextAnalysis"],
            resources: [.embedInCode("Assets/site.css"), .embedInCode("Assets/site.js")]),
        // Floor 6
        floor(
            "PageServer",
            [
                "PlanPage", "PlanKit", "OfficePackage", "Diagnostics",
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Subprocess", package: "swift-subprocess"),
            ]),
        // Floor 7
        .executableTarget(name: "plankit-page", dependencies: ["PageServer"], swiftSettings: strict),
        // Tests
        tests("PageServerTests", ["PageServer", "PlanPage", "PlanKit", "OfficePackage"]),
        tests("PlanPageTests", ["PlanPage", "PlanKit"]),
    ]
}

// What chance tries (`make fuzz`) links libFuzzer, which not every toolchain brings: it is there only where it is asked
// for.
if Context.environment["FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz",
            dependencies: [
                "OfficePackage", "DocumentModel", "PlanModel", "WordprocessingML", "OpenDocument", "SpreadsheetML",
                "DocumentTemplates", "PlanRecognition", "PlanChecks", "PlanExport", "PlanReports", "PlanKit",
                "Diagnostics",
            ],
            exclude: ["Dictionaries"], swiftSettings: testing))
}
