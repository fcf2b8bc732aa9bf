// swift-tools-version: 6.2
import PackageDescription

/// The rules of the main package, repeated.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

// A package of its own, so that what only benchmarks need burdens nobody who builds the program.
let package = Package(
    name: "benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "starling", path: ".."),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/google/swift-benchmark", exact: "0.1.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    ],
    targets: [
        // What every benchmark leans on: contenders in turns, medians, allocations, tables.
        .target(name: "CAllocations"),
        .target(
            name: "Measuring",
            dependencies: [
                "CAllocations",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Benchmark", package: "swift-benchmark"),
            ],
            swiftSettings: settings
        ),

        // The template engine against others.
        .target(
            name: "CTemplateFragment",
            linkerSettings: [.linkedLibrary("ctemplate"), .linkedLibrary("stdc++", .when(platforms: [.linux]))]
        ),
        .executableTarget(
            name: "Rendering",
            dependencies: [
                "Measuring", "CTemplateFragment",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Templates", package: "starling"),
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: settings
        ),

        // The feed of a large shop against printing the same rows and copying the same files.
        .executableTarget(
            name: "Feeds",
            dependencies: [
                "Measuring",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "SiteBuilding", package: "starling"),
            ],
            swiftSettings: settings
        ),

        // Shops as files, for the program as it is installed.
        .target(name: "Shops", dependencies: ["Measuring"], swiftSettings: settings),

        // Building and exporting sites, against Hugo and a bare program that creates the same files.
        .executableTarget(
            name: "Builds",
            dependencies: [
                "Measuring", "Shops",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Hugo"],
            swiftSettings: settings
        ),

        // Serving fragments, against nginx and Caddy.
        .executableTarget(
            name: "Serving",
            dependencies: [
                "Measuring", "Shops",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["Servers"],
            swiftSettings: settings
        ),
    ],
    cxxLanguageStandard: .cxx17
)
