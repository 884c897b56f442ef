// swift-tools-version: 6.2

import PackageDescription

let package = Package(
    name: "Certificate",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "PlanKit", path: "../plankit")],
    targets: [
        .executableTarget(name: "Certificate", dependencies: [.product(name: "PlanKit", package: "PlanKit")])
    ]
)
