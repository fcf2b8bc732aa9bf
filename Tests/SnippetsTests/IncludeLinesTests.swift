import Snippets
import Testing

@Suite("The lines to paste")
struct IncludeLinesTests {
    private func lines(product: String?, frame: IncludeLines.Frame? = .page) -> IncludeLines {
        IncludeLines(
            folder: "/de/p/4711",
            file: "reviews.html",
            frame: frame,
            publicURL: "https://reviews.shop.example",
            styleSheet: "https://reviews.shop.example/assets/starling.css",
            loader: "https://reviews.shop.example/assets/starling.js",
            component: IncludeLines.Component(
                script: "https://reviews.shop.example/assets/starling-reviews.js",
                integrity: "sha256-x",
                storefront: "de",
                product: product
            )
        )
    }

    @Test("are one for each way of including")
    func ways() {
        let ways = lines(product: "4711").lines.map(\.way)
        #expect(ways == ["SSI", "ESI", "PHP", "iframe", "script", "web component"])
        #expect(!lines(product: "4711", frame: nil).lines.map(\.way).contains("iframe"))
    }

    @Test("hold a product's id as an attribute may hold it, whatever it is made of")
    func hostile() throws {
        let line = try #require(lines(product: "\"><b>&'").lines.last)
        #expect(line.html.contains("product=\"&quot;&gt;&lt;b&gt;&amp;'\""))
    }

    @Test("name no product where the shop is meant")
    func shop() throws {
        let line = try #require(lines(product: nil).lines.last)
        #expect(line.html == "<starling-reviews storefront=\"de\"></starling-reviews>")
    }

    @Test("give a frame a height that does not change")
    func frame() throws {
        let line = try #require(lines(product: "1").lines.first { $0.way == "iframe" })
        #expect(line.html.contains("width=\"100%\" height=\"600\""))
    }

    @Test("frame a fragment with the page that shows it alone, and what most pages include with all reviews")
    func frames() {
        #expect(IncludeLines.Frame(of: "carousel.html")?.file == "frame-carousel.html")
        #expect(IncludeLines.Frame(of: "snippet.html") == .page)
        #expect(IncludeLines.Frame(of: "stars.html") == nil)
    }
}
