import EkomiSandbox
import Foundation
import Publishing
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("Releases, as files and over time", .serialized, .timeLimit(.minutes(2)))
struct PublishingCommandTests {
    @Test("An export holds exactly the bytes that are served; a second one writes nothing")
    func exports() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let first = try await site.run("export", "out", "--json").object()
            let archive = try site.archive()
            let release = try #require(try archive.live())
            let paths = try archive.paths(in: release.id)
            #expect((first["written"] as? [String])?.count == paths.count)
            for path in paths {
                let file = site.folder.appending(path: "out/\(path.rawValue)")
                #expect(try [UInt8](Data(contentsOf: file)) == site.live(path.rawValue), "\(path)")
            }
            let second = try await site.run("export", "out", "--json").object()
            #expect((second["written"] as? [String])?.isEmpty == true)
            #expect(second["unchanged"] as? Int == paths.count)
        }
    }

    @Test(
        "Hostile product ids are published and exported under encoded names, and never leave the folder",
        arguments: [
            ("../../etc/passwd", "~2e.~2f..~2fetc~2fpasswd"), ("a/b", "a~2fb"), ("%00", "~2500"),
            ("🦉", "~f0~9f~a6~89"),
        ]
    )
    func hostileIDs(id: String, segment: String) async throws {
        try await ShopSite.open(products: 0, reviews: 0) { site in
            // The catalogue is the sandbox's, and empty; reviews of such products come from a file.
            try site.write(Self.fileConfiguration, to: "starling.yaml")
            try site.write("product_id,rating,content,review_timestamp\n\(id),4,Fine,2026-01-02\n", to: "r.csv")
            #expect(try await site.run("import", "reviews", "r.csv", "--account", "shop").status == 0)
            #expect(try await site.run("build").status == 0)
            #expect(try site.liveText("de/p/\(segment)/stars.html")?.contains("4") == true)
            #expect(try await site.run("export", "out").status == 0)
            let file = site.folder.appending(path: "out/de/p/\(segment)/stars.html")
            #expect(try [UInt8](Data(contentsOf: file)) == site.live("de/p/\(segment)/stars.html"))
            let shown = try await site.run("show", id, "--json").object()
            #expect(shown["url"] as? String == "https://reviews.shop.example/de/p/\(segment)/")
            #expect(try await site.run("check", "--offline").status == 0)
        }
    }

    @Test("Releases are listed, an earlier one returns by a rollback, and an unknown one is refused")
    func rollsBack() async throws {
        try await ShopSite.open(reviews: 40) { site in
            #expect(try await site.run("refresh").status == 0)
            let before = try site.live("de/shop/index.html")
            #expect(try await site.run("rollback").status == 65, "there is only one")
            _ = try site.sandbox.addReview(shop: 1001, stars: 2, text: "Etwas Neues")
            #expect(try await site.run("refresh").status == 0)
            #expect(try site.liveText("de/shop/index.html")?.contains("Etwas Neues") == true)
            let listed = try #require(try await site.run("releases", "--json").json() as? [[String: Any]])
            #expect(listed.map { $0["id"] as? String } == ["2", "1"])
            #expect(listed.map { $0["isLive"] as? Bool } == [true, false])
            #expect(try await site.run("rollback", "9").status == 65)
            #expect(try await site.run("rollback").status == 0)
            #expect(try site.live("de/shop/index.html") == before)
        }
    }

    @Test("A review that is forgotten is gone from pages, feed, store and export, and no rollback brings it back")
    func forgets() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            #expect(try await site.run("export", "out").status == 0)
            _ = try site.sandbox.addReview(shop: 1001, stars: 2, text: "Noch eine")
            #expect(try await site.run("refresh").status == 0)
            let (review, folder) = try #require(try Self.someReview(of: site))
            let feed = "feeds/de/google-product-reviews.xml"
            #expect(try site.liveText(feed)?.contains(review.id.rawValue) == true)
            let result = try await site.run("forget", "--review", review.id.rawValue, "--json").object()
            #expect(result["erasedReviews"] as? [String] == [review.id.rawValue])
            #expect(try await site.run("export", "out").status == 0)
            let exported = site.folder.appending(path: "out")
            for text in [review.id.rawValue, review.text] {
                #expect(try site.liveText("\(folder)/reviews.html")?.contains(text) == false)
                #expect(try site.liveText(feed)?.contains(text) == false)
                for path in ["\(folder)/reviews.html", "\(folder)/index.html", "\(folder)/product.jsonld", feed] {
                    let file = try String(contentsOf: exported.appending(path: path), encoding: .utf8)
                    #expect(!file.contains(text), "\(path)")
                }
            }
            #expect(try await site.run("rollback").status == 0)
            #expect(try site.liveText("\(folder)/reviews.html")?.contains(review.text) == false)
            #expect(try site.liveText(feed)?.contains(review.id.rawValue) == false)
            #expect(try await site.run("sync", "--full").status == 0)
            #expect(try await site.run("build").status == 0)
            #expect(try site.liveText(feed)?.contains(review.id.rawValue) == false, "a sync does not bring it back")
        }
    }

    @Test("A full build repairs what is damaged, and carries over what it cannot build")
    func repairs() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let archive = try site.archive()
            let release = try #require(try archive.live())
            let feed = "feeds/en/google-product-reviews.xml"
            let right = try site.live(feed)
            let artifact = try archive.artifact(
                at: SitePath("feeds", "en", "google-product-reviews.xml"),
                in: release.id
            )
            guard case .file(let file, _) = try #require(artifact).body else {
                Issue.record("feeds are files")
                return
            }
            try Data("damaged".utf8).write(to: file)
            let down = try #require(URL(string: "http://127.0.0.1:1"))
            try site.write(site.configuration(germany: down), to: "starling.yaml")
            #expect(try await site.run("sync").status == 75)
            let result = try await site.run("build", "--full")
            #expect(result.status == 75)
            #expect(result.errors.contains("carried over unchanged: de; the rest is live."))
            #expect(try site.live(feed) == right)
            #expect(try site.archive().live()?.pathCount == release.pathCount, "nothing of de was dropped")
        }
    }

    /// An account of files and one storefront.
    private static let fileConfiguration = """
        data: ./var
        public-url: https://reviews.shop.example
        gallery: false
        accounts:
          - name: shop
            source: files
        storefronts:
          - name: de
            url: https://shop.example
            product-url: https://shop.example/p/{id}
            locale: de-DE
            accounts: [shop]
        """

    /// A review with a plain text of its own in the German feed, and the folder of its product.
    private static func someReview(of site: ShopSite) throws -> (Review, String)? {
        let store = try ReviewStore(at: site.folder.appending(path: "var/review.db"), now: { Date() })
        var found: (Review, String)?
        try store.snapshot()
            .forEachReview(of: .product, in: ["germany"], policy: PublicationPolicy()) { review in
                let text = review.text
                guard found == nil, let product = review.product,
                    (20...200).contains(text.utf8.count),
                    text.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || " ,.".unicodeScalars.contains($0) })
                else { return }
                let folder = SitePath("de", "p", product.rawValue).rawValue
                guard try site.liveText("\(folder)/reviews.html")?.contains(text) == true,
                    try site.liveText("feeds/de/google-product-reviews.xml")?.components(separatedBy: text).count == 2
                else { return }
                found = (review, folder)
            }
        return found
    }

    @Test("build --dry-run says what would become of which path and why, and is no run that is counted")
    func dryRun() async throws {
        try await ShopSite.open(products: 4, reviews: 40) { site in
            #expect(try await site.run("refresh").status == 0)
            _ = try site.sandbox.addReview(shop: 1001, stars: 2, text: "Etwas Neues")
            #expect(try await site.run("sync").status == 0)
            let runs = try site.archive().runs().count
            let told = try await site.run("build", "--dry-run")
            #expect(told.status == 0)
            #expect(told.errors.contains("de: the shop changed"))
            #expect(told.output.contains("~ /de/shop/index.html\n"))
            #expect(told.output.contains("Nothing was published. Paths: 0 new, "))
            let planned = try #require(try await site.run("build", "--dry-run", "--json").object()["planned"])
            #expect((planned as? [String: [String]])?["changed"]?.contains("/de/shop/index.html") == true)
            #expect(try site.archive().runs().count == runs)
            #expect(try site.liveText("de/shop/index.html")?.contains("Etwas Neues") == false)
        }
    }
}
