import EkomiClient
import EkomiSandbox
import Foundation
import ReviewStore
import Reviews
import Specification
import Synchronization
import Testing

@testable import Intake

@Suite("Access tokens and the disk")
struct TokenSecrecyTests {
    @Test("No token that eKomi gave is in any file or word that a sync leaves behind")
    func tokens() async throws {
        let dataset = SandboxDataset.generate(seed: 3, products: 3, reviews: 20, now: SyncFixture.noon)
        let tokens = Mutex<[String]>([])
        try await withTemporaryFolder { folder in
            let results = try await Sandbox.run(dataset: dataset) { url, _ in
                try await Transport.overNetwork { network in
                    let transport = Transport { request, limits in
                        let response = try await network.send(request, limits)
                        if request.url.hasSuffix("security/login") {
                            let body = String(decoding: response.body, as: UTF8.self)
                            tokens.withLock {
                                $0 += body.split(separator: "\"").filter { $0.count > 12 }.map(String.init)
                            }
                        }
                        return response
                    }
                    let families = APIFamily.allCases.map { ($0, url) }
                    let account = EkomiAccount(
                        name: "shop",
                        credentials: Credentials(interfaceID: "1001", password: dataset.shops[0].password),
                        endpoints: Endpoints(Dictionary(uniqueKeysWithValues: families)),
                        retry: .never,
                        transport: transport
                    )
                    let store = try ReviewStore(
                        at: folder.appending(path: "review.db"),
                        now: { SyncFixture.noon }
                    )
                    return await Sync(into: store, now: { SyncFixture.noon })
                        .run([.smartForms(account, interfaceID: "1001")])
                }
            }
            let secrets = tokens.withLock { $0 } + [dataset.shops[0].password]
            #expect(secrets.count > 1, "there was a log-in")
            let path = folder.path(percentEncoded: false)
            for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
                let file = try Data(contentsOf: folder.appending(path: name))
                for secret in secrets { #expect(file.range(of: Data(secret.utf8)) == nil, "\(name)") }
            }
            for secret in secrets { #expect(!String(describing: results).contains(secret)) }
        }
    }
}
