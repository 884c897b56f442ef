// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
    .strictMemorySafety(), .treatAllWarnings(as: .error), .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A program that is built on the library; a package of yours names its address in the place of the path.
func example(_ name: String) -> Target {
    .executableTarget(
        name: name, dependencies: [.product(name: "PlanKit", package: "PlanKit")], swiftSettings: strict)
}

let package = Package(
    name: "Examples",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "PlanKit", path: "..")],
    targets: [example("OwnRule"), example("OwnExporter"), example("PlanService")],
    swiftLanguageModes: [.v6]
)
