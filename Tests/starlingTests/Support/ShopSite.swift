import EkomiSandbox
import Foundation
import Publishing
import Specification

/// A folder with a configuration of two accounts and two storefronts, which draw on a sandbox, and the program.
struct ShopSite: Sendable {
    static let passwordVariables = ["STARLING_TEST_GERMANY", "STARLING_TEST_BRITAIN"]

    let folder: URL
    let sandbox: Sandbox
    /// Where the sandbox listens.
    let endpoint: URL
    /// The passwords of both accounts, as the program finds them.
    var environment: [String: String]

    /// Serves a sandbox and writes a configuration while the body runs.
    static func open(
        products: Int = 12,
        reviews: Int = 120,
        faults: Faults = .none,
        _ body: (ShopSite) async throws -> Void
    ) async throws {
        let dataset = SandboxDataset.generate(seed: 4, products: products, reviews: reviews, now: Date())
        try await withTemporaryFolder { folder in
            try await Sandbox.run(dataset: dataset, faults: faults) { url, sandbox in
                let passwords = zip(passwordVariables, dataset.shops.map(\.password))
                let site = ShopSite(
                    folder: folder,
                    sandbox: sandbox,
                    endpoint: url,
                    environment: Dictionary(uniqueKeysWithValues: Array(passwords))
                )
                try site.write(site.configuration(), to: "starling.yaml")
                try await body(site)
            }
        }
    }

    /// A configuration; each account may find another eKomi than the sandbox.
    func configuration(germany: URL? = nil, britain: URL? = nil) -> String {
        let (german, british) = (germany ?? endpoint, britain ?? endpoint)
        return """
            data: ./var
            public-url: https://reviews.shop.example
            gallery: false
            accounts:
              - name: germany
                interface-id: "1001"
                interface-password: { env: STARLING_TEST_GERMANY }
                endpoints: { smartforms: "\(german)", core: "\(german)", widgets: "\(german)", engage: "\(german)" }
              - name: britain
                interface-id: "1002"
                interface-password: { env: STARLING_TEST_BRITAIN }
                endpoints: { smartforms: "\(british)", core: "\(british)", widgets: "\(british)", engage: "\(british)" }
            storefronts:
              - name: de
                url: https://shop.example
                product-url: https://shop.example/p/{id}
                locale: de-DE
                accounts: [germany]
                rating: reviews
                catalogue: \(endpoint)/shop/1001/google-products.xml
              - name: en
                url: https://shop.example/en
                product-url: https://shop.example/en/p/{id}
                locale: en-GB
                accounts: [britain]
            """
    }

    /// Writes a file of the folder.
    func write(_ text: String, to name: String) throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: file)
    }

    /// Starts the program in the folder.
    func start(_ arguments: String...) throws -> RunningProgram {
        try StarlingProgram.start(arguments, environment: environment, in: folder)
    }

    /// Runs the program in the folder to its end.
    func run(_ arguments: String..., with other: [String: String] = [:]) async throws -> ProgramResult {
        try await run(arguments, with: other)
    }

    /// Runs the program in the folder to its end.
    func run(_ arguments: [String], with other: [String: String] = [:]) async throws -> ProgramResult {
        let environment = environment.merging(other) { $1 }
        return try await ProgramResult(StarlingProgram.start(arguments, environment: environment, in: folder))
    }

    /// The site archive, read as the server reads it.
    func archive() throws -> SiteArchive { try SiteArchive.openReadOnly(at: folder.appending(path: "var")) }

    /// The bytes that are live at a path; nil if there are none.
    func live(_ path: String) throws -> [UInt8]? {
        let archive = try archive()
        guard let release = try archive.live(), let path = SitePath(parsing: path) else { return nil }
        switch try archive.artifact(at: path, in: release.id)?.body {
        case .bytes(let bytes): return bytes
        case .file(let file, _): return [UInt8](try Data(contentsOf: file))
        case nil: return nil
        }
    }

    /// The text that is live at a path.
    func liveText(_ path: String) throws -> String? { try live(path).map { String(decoding: $0, as: UTF8.self) } }

    /// The number of the live release; nil if there is none.
    func liveRelease() throws -> ReleaseID? { try archive().live()?.id }

    /// Whether a text stands in any file of the folder, databases included.
    func holds(_ text: String) throws -> Bool {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path(percentEncoded: false))
        return try names.contains { name in
            let file = folder.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return false }
            return try Data(contentsOf: file).range(of: Data(text.utf8)) != nil
        }
    }
}
