// swift-tools-version: 6.2

import PackageDescription

// Run from this folder: swift package --disable-sandbox benchmark
let package = Package(
    name: "PlanKitBenchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "PlanKit", path: ".."),
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "PlanKitBenchmarks",
            dependencies: [
                .product(name: "PlanKit", package: "PlanKit"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "Benchmarks/PlanKitBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ]
)
