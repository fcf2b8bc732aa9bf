// swift-tools-version: 6.2
import PackageDescription

/// The rules every module is compiled under; `Benchmarks` repeats them.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
]

// The libraries of others, named once. They stand at the leaves, so that rendering builds in seconds.
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioExtras = Target.Dependency.product(name: "NIOExtras", package: "swift-nio-extras")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPCompression = Target.Dependency.product(name: "NIOHTTPCompression", package: "swift-nio-extras")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioHTTPTypesHTTP1 = Target.Dependency.product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")

/// A module in `Sources` and what it may import: the walls of the house, checked by the compiler.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The specification of a module, in `Tests/<module>Tests`; golden files are no sources.
func tests(_ name: String, _ dependencies: [Target.Dependency] = [], golden: Bool = false) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name), "Specification"] + dependencies,
        exclude: golden ? ["Golden"] : [],
        swiftSettings: settings
    )
}

/// A C library of the system, found by pkg-config.
func systemLibrary(_ name: String, pkgConfig: String, debian: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let package = Package(
    name: "starling",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "starling", targets: ["starling"]),
        .library(name: "Templates", targets: ["Templates"]),
        .library(
            name: "SiteBuilding",
            targets: [
                "Diagnostics", "Reviews", "Templates", "Snippets", "ReviewFeeds", "ReviewStore", "Publishing",
                "SiteBuilder",
            ]
        ),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // The words everybody shares.
        module("Diagnostics"),
        module("Reviews"),

        // From values to bytes.
        module("Templates", ["Diagnostics"]),
        module("Markdown", ["CCmark"]),
        module("Snippets", ["Reviews", "Templates", "Markdown", "Diagnostics", "CGumbo"]),
        module("ReviewFeeds", ["Reviews", "Templates", "Markdown", "Diagnostics", "CLibXML2"]),

        // From eKomi and from files into the store.
        module("EkomiClient", ["Reviews", asyncHTTPClient, nioCore, nioHTTP1, nioHTTPCompression]),
        module("EkomiSandbox", [hummingbird, lifecycle, logging, httpTypes, nioCore, crypto]),
        module("ReviewStore", ["Reviews", grdb, grdbSQLite, crypto]),
        module(
            "Intake",
            ["Reviews", "EkomiClient", "ReviewStore", "ReviewFeeds", "Diagnostics", asyncHTTPClient, nioCore, nioHTTP1]
        ),

        // From the store to the reader.
        module("Publishing", [grdb, grdbSQLite, crypto, "CZlib", "CBrotli"]),
        module(
            "SiteBuilder",
            ["Reviews", "ReviewStore", "Templates", "Snippets", "ReviewFeeds", "Publishing", "Diagnostics"]
        ),
        module(
            "SnippetServer",
            [
                "Publishing", "Snippets", hummingbird, hummingbirdCore, lifecycle, logging, httpTypes, nioCore,
                nioExtras, nioHTTP1, nioHTTPTypes, nioHTTPTypesHTTP1, nioPosix,
            ]
        ),

        // Running it.
        module("Schedule", [lifecycle, logging]),
        module("Settings", ["Diagnostics", yams]),
        .executableTarget(
            name: "starling",
            dependencies: [
                "Diagnostics", "Reviews", "Templates", "Markdown", "Snippets", "ReviewFeeds", "EkomiClient",
                "EkomiSandbox", "ReviewStore", "Intake", "Publishing", "SiteBuilder", "SnippetServer", "Schedule",
                "Settings", argumentParser, asyncHTTPClient, lifecycle, logging, nioCore, nioHTTP1, unixSignals,
            ],
            swiftSettings: settings
        ),

        systemLibrary("CBrotli", pkgConfig: "libbrotlienc", debian: "libbrotli-dev"),
        systemLibrary("CCmark", pkgConfig: "libcmark", debian: "libcmark-dev"),
        systemLibrary("CGumbo", pkgConfig: "gumbo", debian: "libgumbo-dev"),
        systemLibrary("CLibXML2", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),
        systemLibrary("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),

        // What every test leans on: golden files, conformance data, temporary folders.
        .target(name: "Specification", path: "Tests/Specification", swiftSettings: settings),
        tests("Diagnostics"),
        tests("Reviews"),
        tests("Templates", ["Diagnostics", "CGumbo", "CLibXML2"], golden: true),
        tests("Markdown"),
        tests("Snippets", ["Reviews", "Templates", "Settings", "Diagnostics", "CGumbo", "CZlib"], golden: true),
        tests("ReviewFeeds", ["Reviews", "Templates", "Diagnostics", "CLibXML2"], golden: true),
        tests("EkomiClient", ["Reviews", "EkomiSandbox", hummingbird, hummingbirdTesting, httpTypes, nioCore]),
        tests("EkomiSandbox", ["EkomiClient", "Reviews", hummingbird, hummingbirdTesting, httpTypes], golden: true),
        tests("ReviewStore", ["Reviews", grdb], golden: true),
        tests(
            "Intake",
            [
                "Reviews", "EkomiClient", "EkomiSandbox", "ReviewStore", "ReviewFeeds", "Templates", "Diagnostics",
                hummingbird, hummingbirdTesting, asyncHTTPClient,
            ]
        ),
        tests("Publishing", [grdb, "CZlib"]),
        tests(
            "SiteBuilder",
            [
                "Reviews", "ReviewStore", "Snippets", "ReviewFeeds", "Publishing", "Templates", "Diagnostics", "CZlib",
                grdb,
            ]
        ),
        tests("SnippetServer", ["Publishing", lifecycle, logging, nioCore, nioHTTP1]),
        tests("Schedule", [lifecycle, logging]),
        tests("Settings", ["Diagnostics"]),
        tests(
            "starling",
            [
                "EkomiSandbox", "Intake", "Publishing", "ReviewStore", "Reviews", "Settings", "SnippetServer",
                asyncHTTPClient, lifecycle, nioCore, nioHTTP1, nioPosix,
            ]
        ),
    ]
)
