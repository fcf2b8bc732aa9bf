import Foundation
import Publishing
import ReviewStore
import Reviews
import SiteBuilder
import Snippets
import Specification
import Synchronization
import Templates
import Testing

@Suite("Building the gallery")
struct GalleryBuildTests {
    /// A site whose storefront `de` has a gallery of one line in two languages; counts the languages that are rendered.
    private func site(in folder: URL, rendered: @escaping @Sendable () -> Void = {}) throws -> SiteFixture {
        var site = try SiteFixture(in: folder, template: "{{#reviews}}{{review-body}}{{/reviews}}")
        site.plan.storefronts[0].gallery = try Self.gallery(of: site.plan.storefronts[0].renderer, rendered)
        try site.record(["A": [5, 4], "B": [3]], in: "germany")
        try site.record([:], in: "britain")
        return site
    }

    private static func gallery(
        of renderer: SnippetRenderer,
        fingerprint: UInt64 = 1,
        _ rendered: @escaping @Sendable () -> Void
    ) throws -> StorefrontGallery {
        let template = Array("{{#widgets}}{{id}}: {{{preview}}}\n{{/widgets}}{{#locales}}{{name}} {{/locales}}".utf8)
        let library = TemplateLibrary(sources: ["gallery/index.html": .init(file: "gallery", text: template)])
        return StorefrontGallery(
            fingerprint: fingerprint,
            locales: [.init(tag: "de", name: "Deutsch"), .init(tag: "fr", name: "Français")],
            storefronts: ["de"]
        ) { locale in
            rendered()
            return try GalleryRenderer(
                library: library,
                localization: Localization(tag: locale.tag, monthNames: []),
                renderer: renderer,
                assets: GalleryAssets(
                    galleryStyleSheet: "",
                    galleryScript: "",
                    loader: "",
                    component: "",
                    integrity: "",
                    description: ""
                ),
                options: []
            )
        }
    }

    @Test("publishes a page for each language, and the storefront's own as the one to begin with")
    func published() async throws {
        try await withTemporaryFolder { folder in
            let site = try site(in: folder)
            _ = try site.builder.build()
            let own = try #require(try site.live("gallery/de/index.html"))
            #expect(own.contains("reviews: Review 0 of A"))
            #expect(own.contains("Deutsch Français"))
            #expect(try site.live("gallery/index.html") == own)
            #expect(try site.live("gallery/de/fr.html") != nil)
            #expect(try site.live("gallery/en/index.html") == nil)
        }
    }

    @Test("costs nothing while what it shows stays the same")
    func incremental() async throws {
        try await withTemporaryFolder { folder in
            let count = Counter()
            var site = try site(in: folder) { count.add() }
            _ = try site.builder.build()
            #expect(count.value == 2)
            try site.record(["A": [5, 4], "B": [3, 3]], in: "germany")
            _ = try site.builder.build()
            #expect(count.value == 2)
            try site.record(["A": [5, 4, 1], "B": [3, 3]], in: "germany")
            _ = try site.builder.build()
            #expect(count.value == 4)
            site.plan.storefronts[0].gallery = try Self.gallery(of: site.plan.storefronts[0].renderer, fingerprint: 2) {
                count.add()
            }
            _ = try site.builder.build()
            #expect(count.value == 6)
        }
    }

    @Test("loses an erased review at once, and no rollback brings it back")
    func erased() async throws {
        try await withTemporaryFolder { folder in
            let site = try site(in: folder)
            let first = try #require(try site.builder.build().release)
            let review = site.store.id(of: .file(review: "0", product: "A"), in: "germany")
            try site.store.forget(review: review)
            _ = try site.builder.build(BuildOptions(allowsShrinking: true, buildsIncomplete: true))
            for path in ["gallery/index.html", "gallery/de/index.html", "gallery/de/fr.html"] {
                #expect(try site.live(path)?.contains("Review 0 of A") == false, "\(path)")
            }
            _ = try site.archive.rollback(to: first.id, at: SiteFixture.now)
            for path in ["gallery/index.html", "gallery/de/index.html", "gallery/de/fr.html"] {
                #expect(try site.live(path)?.contains("Review 0 of A") == false, "\(path)")
            }
        }
    }

    @Test("is gone where it is no longer wanted")
    func unwanted() async throws {
        try await withTemporaryFolder { folder in
            var site = try site(in: folder)
            _ = try site.builder.build()
            site.plan.storefronts[0].gallery = nil
            _ = try site.builder.build()
            #expect(try site.live("gallery/de/index.html") == nil)
        }
    }

    @Test("is carried over with its storefront, also by a full build")
    func carriedOver() async throws {
        try await withTemporaryFolder { folder in
            let site = try site(in: folder)
            _ = try site.builder.build()
            let run = try site.store.openRun(of: "germany", from: .file, scope: .full)
            try site.store.fail(run, because: "the file ended early")
            _ = try site.builder.build(BuildOptions(isFull: true))
            #expect(try site.live("gallery/de/fr.html") != nil)
            #expect(try site.live("gallery/index.html") != nil)
        }
    }
}

/// Counts from several threads.
private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func add() { count.withLock { $0 += 1 } }
}
