import Diagnostics
import Foundation
import Intake
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("Importing a catalogue")
struct ImportCatalogueTests {
    /// The product that every sample below describes.
    private static var expected: Product {
        var product = Product(
            id: "S-1",
            name: "Hülle & Tasche",
            url: "https://shop.example/p/1?a=1&b=2",
            imageURL: "https://shop.example/1.jpg",
            identifiers: ProductIdentifiers(
                gtins: [GTIN("4006381333931")].compactMap(\.self),
                mpns: ["M-1"],
                skus: ["S-1"],
                brands: ["Acme"]
            )
        )
        product.summary = "Schön."
        product.group = "G-1"
        product.price = "12.90 EUR"
        product.availability = "in_stock"
        return product
    }

    private static let rss = """
        <?xml version="1.0"?>
        <rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>
        <link>https://shop.example</link>
        <item><title>Not this</title><g:id>S-1</g:id><g:title>Hülle &amp; Tasche</g:title>
        <link>https://shop.example/p/1?a=1&amp;b=2</link><g:image_link>https://shop.example/1.jpg</g:image_link>
        <description><![CDATA[<p>Sch&ouml;n.</p>]]></description><g:gtin>4006381333931</g:gtin><g:mpn>M-1</g:mpn>
        <g:brand>Acme</g:brand><g:item_group_id>G-1</g:item_group_id><g:price>12.90 EUR</g:price>
        <g:availability>in stock</g:availability><g:shipping><g:price>4.90 EUR</g:price></g:shipping></item>
        </channel></rss>
        """

    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>Shop</title>
        <entry><id>https://shop.example/atom/1</id><g:id>S-1</g:id><title>Hülle &amp; Tasche</title>
        <link rel="alternate" href="https://shop.example/p/1?a=1&amp;b=2"/><link rel="self" href="https://x.example/"/>
        <g:image_link>https://shop.example/1.jpg</g:image_link><summary>Schön.</summary>
        <g:gtin>4006381333931</g:gtin><g:mpn>M-1</g:mpn><g:brand>Acme</g:brand><g:item_group_id>G-1</g:item_group_id>
        <g:price>12.90 EUR</g:price><g:availability>in_stock</g:availability></entry></feed>
        """

    private static let tsv =
        "id\ttitle\tlink\timage link\tdescription\tgtin\tmpn\tbrand\titem group id\tprice\tavailability\n"
        + "S-1\tHülle & Tasche\thttps://shop.example/p/1?a=1&b=2\thttps://shop.example/1.jpg\tSchön.\t4006381333931\t"
        + "M-1\tAcme\tG-1\t12.90 EUR\tIn stock\n"

    private static let csv = tsv.replacing("\t", with: ",")

    private static let jsonLines = """
        {"id":"S-1","title":"Hülle & Tasche","link":"https://shop.example/p/1?a=1&b=2","gtin":4006381333931,\
        "image_link":"https://shop.example/1.jpg","description":"Schön.","mpn":"M-1","brand":"Acme",\
        "item_group_id":"G-1","price":"12.90 EUR","availability":"in stock"}
        """

    @Test("reads the same product from every kind of file", arguments: [rss, atom, tsv, csv, jsonLines])
    func kinds(_ content: String) async throws {
        try await withImportFixture { fixture in
            let report = try fixture.importCatalogue(try fixture.file("catalogue", content))
            #expect(report.acceptedCount == 1)
            #expect(report.findings.kept == [])
            #expect(try fixture.products() == [Self.expected])
        }
    }

    @Test("products that a later catalogue no longer names are gone")
    func gone() async throws {
        try await withImportFixture { fixture in
            _ = try fixture.importCatalogue(try fixture.file("1.csv", "id,title\n1,eins\n2,zwei\n"))
            _ = try fixture.importCatalogue(try fixture.file("2.csv", "id,title\n2,zwei\n3,drei\n"))
            #expect(try fixture.products().map(\.id) == ["2", "3"])
        }
    }

    @Test("drops what is of no use, tells, and keeps the product")
    func corrections() async throws {
        try await withImportFixture { fixture in
            let rows = "id,link,gtin\n1,javascript:x,123\n,https://shop.example/2,\n"
            let report = try fixture.importCatalogue(try fixture.file("1.csv", rows))
            #expect(report.acceptedCount == 1)
            #expect(report.rejectedCount == 1)
            #expect(report.findings.counts == ["link": 1, "gtin-check-digit": 1, "id-missing": 1])
            #expect(try fixture.products() == [Product(id: "1", identifiers: ProductIdentifiers(skus: ["1"]))])
        }
    }

    @Test("a catalogue that breaks off leaves the one before in use")
    func brokenOff() async throws {
        try await withImportFixture { fixture in
            _ = try fixture.importCatalogue(try fixture.file("1.xml", Self.rss))
            let half = try fixture.file("2.xml", String(Self.rss.prefix(400)))
            #expect(throws: ImportError.self) { try fixture.importCatalogue(half) }
            #expect(try fixture.products().map(\.id) == ["S-1"])
            #expect(try fixture.store.catalogueStatus(of: ImportFixture.storefront)?.lastError != nil)
        }
    }

    @Test("refuses XML that is no product feed")
    func otherRoot() async throws {
        try await withImportFixture { fixture in
            let file = try fixture.file("1.xml", "<html><body/></html>")
            let error = #expect(throws: ImportError.self) { try fixture.importCatalogue(file) }
            #expect("\(error, default: "")".contains("begins with <html>"))
        }
    }
}
