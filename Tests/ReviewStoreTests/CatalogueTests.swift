import ReviewStore
import Reviews
import Testing

@Suite("A catalogue")
struct CatalogueTests {
    private func record(_ products: [Product], in fixture: StoreFixture) throws {
        let catalogue = try fixture.store.openCatalogue(of: "de", location: "https://shop.example/feed.xml")
        try fixture.store.stage(products, in: catalogue)
        try fixture.store.complete(catalogue, entityTag: "\"1\"")
    }

    @Test("is listed together with what was reviewed, each product once and in the order of its bytes")
    func listing() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([
                fixture.review("a", product: "b"), fixture.review("b", product: "z"), fixture.review("c", product: "B"),
                fixture.review("d", product: nil),
            ])
            try fixture.record([fixture.review("e", product: "\u{E4}", in: "austria")], in: "austria")
            try record(["c", "b", "aa", "Z"].map { Product(id: $0) }, in: fixture)
            let snapshot = try fixture.store.snapshot()
            let all: [Product.ID] = ["B", "Z", "aa", "b", "c", "z", "\u{E4}"]
            #expect(try snapshot.listedOrReviewed(in: ["germany", "austria"], catalogue: "de") == all)
            #expect(try snapshot.listedOrReviewed(in: ["germany"], catalogue: nil) == ["B", "b", "z"])
            // What was prepared is the same, and is there once for each who asks.
            try snapshot.prepareListing(in: ["germany"], catalogue: "de")
            for _ in 0..<2 {
                #expect(try snapshot.listedOrReviewed(in: ["germany"], catalogue: "de") == Array(all.dropLast()))
            }
            #expect(try snapshot.listedOrReviewed(in: [], catalogue: "de") == ["Z", "aa", "b", "c"])
        }
    }

    @Test("is invisible until it is complete, and stays as it was when an import fails")
    func unfinishedIsInvisible() async throws {
        try await StoreFixture.with { fixture in
            try record([Product(id: "shoe", name: "Shoe")], in: fixture)
            let catalogue = try fixture.store.openCatalogue(of: "de", location: "https://shop.example/feed.xml")
            try fixture.store.stage([Product(id: "shoe", name: "Boot"), Product(id: "hat")], in: catalogue)
            try fixture.store.fail(catalogue, because: "line 3 is no XML")
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.product("shoe", in: "de")?.name == "Shoe")
            #expect(try snapshot.product("hat", in: "de") == nil)
            let status = try #require(try snapshot.catalogueStatus(of: "de"))
            #expect(status.lastError == "line 3 is no XML")
            #expect(status.entityTag == "\"1\"")
            #expect(status.products == 1)
            #expect(try snapshot.isComplete([], catalogue: "de"))
            #expect(try !snapshot.isComplete([], catalogue: "fr"))
        }
    }

    @Test("tells which products differ from the import before, those no longer in it too")
    func changes() async throws {
        try await StoreFixture.with { fixture in
            var shoe = Product(id: "shoe", name: "Shoe")
            shoe.group = "shoes"
            try record([shoe, Product(id: "hat"), Product(id: "coat")], in: fixture)
            let first = try fixture.store.snapshot()
            #expect(try first.variants(of: "shoes", in: "de") == [shoe])
            try record([shoe, Product(id: "hat", name: "Hat")], in: fixture)
            let second = try fixture.store.snapshot()
            let changes = try second.changes(since: first.revision, in: [], catalogue: "de")
            #expect(changes.products == ["coat", "hat"])
            var names: [Product.ID] = []
            try second.forEachProduct(in: "de") { names.append($0.id) }
            #expect(names == ["hat", "shoe"])
        }
    }

    @Test(
        "gives products back as they were, whatever is in their texts",
        arguments: ["Schuh", "\"\\/\u{8}\n", "日本語 🙂", "a\u{7F}b", "{\"id\":1}", "</script>", ""]
    )
    func texts(_ text: String) async throws {
        try await StoreFixture.with { fixture in
            var product = Product(id: Product.ID("shoe\(text)"), name: text, url: text, imageURL: text)
            product.identifiers = ProductIdentifiers(
                gtins: ["4006381333931", "40170725"].compactMap { GTIN($0) },
                mpns: [text, "M"],
                skus: [],
                brands: [text],
                asins: ["B07YMJ57MB"]
            )
            product.summary = text
            product.group = Product.ID(text)
            product.price = text
            product.availability = text
            try record([product, Product(id: "hat")], in: fixture)
            let snapshot = try fixture.store.snapshot()
            #expect(try snapshot.product(product.id, in: "de") == product)
            #expect(try snapshot.product("hat", in: "de") == Product(id: "hat"))
        }
    }

    @Test("tells what reviews of a product are about: itself and, for a group, its variants, up to a bound")
    func reviewedProducts() async throws {
        try await StoreFixture.with { fixture in
            let variants = (1...5)
                .map { number in
                    var variant = Product(id: Product.ID("shoe-\(number)"))
                    variant.group = "shoe"
                    return variant
                }
            try record(variants + [Product(id: "shoe", name: "Shoe")], in: fixture)
            let snapshot = try fixture.store.snapshot()
            let ids = try snapshot.reviewedProducts("shoe", in: "de", limit: 3).map(\.id)
            #expect(ids == ["shoe", "shoe-1", "shoe-2"])
            #expect(try snapshot.reviewedProducts("shoe-4", in: "de", limit: 3).map(\.id) == ["shoe-4"])
            #expect(try snapshot.reviewedProducts("none", in: "de", limit: 3).isEmpty)
            #expect(
                try snapshot.feedDependents(of: ["shoe-4", "hat"], in: [], catalogue: "de") == [
                    "shoe-4", "shoe", "hat",
                ]
            )
        }
    }

    @Test("from another address forgets the entity tag of the one before")
    func entityTags() async throws {
        try await StoreFixture.with { fixture in
            try record([], in: fixture)
            _ = try fixture.store.openCatalogue(of: "de", location: "https://shop.example/feed.xml")
            #expect(try fixture.store.catalogueStatus(of: "de")?.entityTag == "\"1\"")
            _ = try fixture.store.openCatalogue(of: "de", location: "https://shop.example/other.xml")
            #expect(try fixture.store.catalogueStatus(of: "de")?.entityTag == nil)
        }
    }
}
