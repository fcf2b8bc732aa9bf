import AsyncHTTPClient
import Foundation
import Hummingbird
import HummingbirdTesting
import Intake
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("Importing a catalogue from an address")
struct ImportDownloadTests {
    private static let catalogue = "id,title\n1,eins\n"

    /// Serves one catalogue with an entity tag, or a fault, on loopback.
    private func withServer(
        _ status: HTTPResponse.Status = .ok,
        _ body: @Sendable @escaping (ImportFixture, String, Requests) async throws -> Void
    ) async throws {
        let requests = Requests()
        let router = Router()
        router.get("catalogue.csv") { request, _ in
            await requests.note(request.headers[.ifNoneMatch], request.headers[.authorization])
            guard status == .ok else { return Response(status: status) }
            guard request.headers[.ifNoneMatch] != "\"v1\"" else { return Response(status: .notModified) }
            return Response(
                status: .ok,
                headers: [.eTag: "\"v1\"", .contentType: "text/csv"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Self.catalogue))
            )
        }
        let application = Application(router: router, configuration: .init(address: .hostname("127.0.0.1", port: 0)))
        try await application.test(.live) { client in
            let port = try #require(client.port)
            try await withImportFixture { fixture in
                try await body(fixture, "http://127.0.0.1:\(port)/catalogue.csv?token=secret", requests)
            }
        }
    }

    private actor Requests {
        private(set) var entityTags: [String?] = []
        private(set) var authorizations: [String?] = []

        func note(_ entityTag: String?, _ authorization: String?) {
            entityTags.append(entityTag)
            authorizations.append(authorization)
        }
    }

    private func run(
        _ fixture: ImportFixture,
        _ address: String,
        limits: DownloadLimits = DownloadLimits()
    ) async throws -> ImportReport {
        try await CatalogueImporter(store: fixture.store, storefront: ImportFixture.storefront)
            .run(downloading: address, with: .shared, limits: limits, in: fixture.folder)
    }

    @Test("fetches it, and asks the next time only for what is newer")
    func conditional() async throws {
        try await withServer { fixture, address, requests in
            let first = try await run(fixture, address)
            #expect(first.acceptedCount == 1)
            #expect(!first.isUnchanged)
            let second = try await run(fixture, address)
            #expect(second.isUnchanged)
            #expect(await requests.entityTags == [nil, "\"v1\""])
            #expect(try fixture.products().map(\.id) == ["1"])
            let left = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.path(percentEncoded: false))
            #expect(!left.contains { $0.hasSuffix(".download") })
        }
    }

    @Test("says that an address does not answer as it should, without its secrets")
    func fault() async throws {
        try await withServer(.serviceUnavailable) { fixture, address, _ in
            let secret = address.replacing("http://", with: "http://user:password@")
            let error = await #expect(throws: ImportError.self) { try await run(fixture, secret) }
            #expect(error?.isTemporary == true)
            #expect("\(error, default: "")".contains("/catalogue.csv: answered 503 Service Unavailable"))
            #expect(!"\(error, default: "")".contains("password"))
            #expect(!"\(error, default: "")".contains("secret"))
            let status = try #require(try fixture.store.catalogueStatus(of: ImportFixture.storefront))
            #expect(!"\(status)".contains("password"))
        }
    }

    @Test("sends a name and password of the address as basic authentication")
    func authentication() async throws {
        try await withServer { fixture, address, requests in
            _ = try await run(fixture, address.replacing("http://", with: "http://user:password@"))
            #expect(await requests.authorizations == ["Basic dXNlcjpwYXNzd29yZA=="])
        }
    }

    @Test("takes no more bytes than it may")
    func bound() async throws {
        try await withServer { fixture, address, _ in
            let error = await #expect(throws: ImportError.self) {
                try await run(fixture, address, limits: DownloadLimits(bytes: 3))
            }
            #expect("\(error, default: "")".contains("is larger than 3 bytes"))
            let products = try fixture.products()
            #expect(products.isEmpty)
        }
    }

    @Test("refuses what is no address", arguments: ["ftp://shop.example/x", "nonsense", "http://"])
    func noAddress(_ address: String) async throws {
        try await withImportFixture { fixture in
            let error = await #expect(throws: ImportError.self) { try await run(fixture, address) }
            #expect(error?.isTemporary == false)
        }
    }
}
