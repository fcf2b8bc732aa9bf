import Foundation
import Intake
import ReviewStore
import Reviews
import Specification
import Synchronization
import Testing

@Suite("Copying pictures")
struct PictureMirrorTests {
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

    /// A store of one account, a shelf, and a web that answers or does not.
    private final class Fixture: Sendable {
        let store: ReviewStore
        let shelf: PictureShelf
        let now = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
        let asked = Mutex<[String]>([])
        let missing = Mutex<Set<String>>([])

        init(in folder: URL) throws {
            store = try ReviewStore(
                at: folder.appending(path: "review.db"),
                now: { Date(timeIntervalSince1970: 1_800_000_000) }
            )
            shelf = PictureShelf(in: folder)
            try store.register("germany", interfaceID: nil)
        }

        func record(_ pictures: [String: [String]], scope: SyncRun.Scope = .full) throws {
            let run = try store.openRun(of: "germany", from: .file, scope: scope)
            for (product, addresses) in pictures {
                let product = product.isEmpty ? nil : Product.ID(product)
                let id = store.id(of: .file(review: "1", product: product), in: "germany")
                var review = Review(
                    id: id,
                    account: "germany",
                    product: product,
                    stars: .highest,
                    date: Date(timeIntervalSince1970: 1_790_000_000)
                )
                review.pictures = addresses
                try store.stage([IncomingReview(review)], in: run)
            }
            try store.complete(run)
        }

        func run(isOnline: Bool = true) async throws -> PictureReport {
            let mirror = PictureMirror(
                of: store,
                on: shelf,
                accounts: ["germany"],
                policy: PublicationPolicy(),
                now: { self.now.withLock { $0 } }
            )
            guard isOnline else { return try await mirror.run(fetching: nil) }
            return try await mirror.run { address in
                self.asked.withLock { $0.append(address) }
                guard self.missing.withLock({ !$0.contains(address) }) else {
                    throw PictureDownload.Fault(reason: "answered 404")
                }
                return address.hasSuffix(".svg") ? Array("<svg/>".utf8) : PictureMirrorTests.jpeg
            }
        }

        func copies(_ product: String) throws -> PictureShelf.Pictures { try shelf.pictures(of: Product.ID(product)) }
    }

    @Test("asks for each picture once, of products and of the shop")
    func once() async throws {
        try await withTemporaryFolder { folder in
            let fixture = try Fixture(in: folder)
            try fixture.record(["shoe": ["https://a.example/1", "https://a.example/2"], "": ["https://a.example/3"]])
            #expect(try await fixture.run().fetched == 3)
            #expect(try fixture.copies("shoe")["https://a.example/2"] != nil)
            #expect(try await fixture.run() == PictureReport())
            #expect(fixture.asked.withLock { $0.sorted() } == (1...3).map { "https://a.example/\($0)" })
        }
    }

    @Test("tells what could not be had, asks again later, and has the product built anew when it came")
    func late() async throws {
        try await withTemporaryFolder { folder in
            let fixture = try Fixture(in: folder)
            fixture.missing.withLock { $0 = ["https://a.example/1"] }
            try fixture.record(["shoe": ["https://a.example/1", "https://a.example/2.svg"]])
            let report = try await fixture.run()
            #expect(report.failed == 2 && report.fetched == 0)
            #expect(report.notices.contains("the picture https://a.example/1 answered 404"))
            #expect(report.notices.contains("the picture https://a.example/2.svg is neither JPEG, PNG, GIF nor WebP"))
            fixture.missing.withLock { $0 = [] }
            #expect(try await fixture.run() == PictureReport())
            let before = try fixture.store.snapshot().revision
            fixture.now.withLock { $0 += 3601 }
            #expect(try await fixture.run().fetched == 1)
            let changes = try fixture.store.snapshot().changes(since: before, in: ["germany"], catalogue: nil)
            #expect(changes.products == ["shoe"])
        }
    }

    @Test("keeps no copy of what no review shows any more, also where nothing can be fetched")
    func gone() async throws {
        try await withTemporaryFolder { folder in
            let fixture = try Fixture(in: folder)
            try fixture.record(["shoe": ["https://a.example/1"], "hat": ["https://a.example/2"]])
            #expect(try await fixture.run().fetched == 2)
            try fixture.record(["shoe": [], "hat": ["https://a.example/2"]])
            #expect(try await fixture.run(isOnline: false) == PictureReport())
            #expect(try fixture.copies("shoe")["https://a.example/1"] == nil)
            #expect(try fixture.copies("hat")["https://a.example/2"] != nil)
        }
    }
}

@Suite("Addresses of pictures")
struct PictureAddressPolicyTests {
    private func policy() throws -> PictureAddressPolicy {
        PictureAddressPolicy(allowing: [try #require(URL(string: "http://127.0.0.1:9099"))])
    }

    @Test(
        "are asked for on the public web, by https, and where eKomi is configured to be",
        arguments: [
            "https://images.ekomi.de/a.jpg", "https://cdn.shop.example/a.jpg?x=1", "http://127.0.0.1:9099/assets/a.png",
        ]
    )
    func allowed(address: String) throws {
        #expect(try policy().url(address) != nil)
    }

    @Test(
        "are not asked for where only this network reaches",
        arguments: [
            "http://images.ekomi.de/a.jpg", "https://127.0.0.1/a", "https://169.254.169.254/latest", "https://[::1]/a",
            "https://localhost/a", "https://intranet/a", "https://printer.local/a", "https://db.internal/a",
            "https://shop.example:8443/a", "https://user:password@shop.example/a", "http://127.0.0.1:9098/a",
            "ftp://shop.example/a", "file:///etc/passwd", "javascript:alert(1)", "", "https://2130706433/a",
            "https://0x7f.1/a",
        ]
    )
    func refused(address: String) throws {
        #expect(try policy().url(address) == nil)
    }
}
