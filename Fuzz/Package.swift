// swift-tools-version: 6.2

import PackageDescription

// `make fuzz SECONDS=60` builds these with libFuzzer and the address sanitizer, everything instrumented, writes
// what they start from, and runs each.

func target(_ name: String) -> Target {
    .executableTarget(name: name, dependencies: ["FuzzSupport"])
}

let package = Package(
    name: "Fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "PlanKit", path: "..")],
    targets: [
        .target(name: "FuzzSupport", dependencies: [.product(name: "PlanKit", package: "PlanKit")]),
        target("FuzzSeeds"),
        target("FuzzPackage"),
        target("FuzzWordprocessing"),
        target("FuzzOpenDocument"),
        target("FuzzRecognition"),
        target("FuzzCSV"),
        target("FuzzTemplate"),
        target("FuzzYAML"),
        target("FuzzJSON"),
        target("FuzzHTML"),
    ]
)
