import Foundation
import Reviews
import Settings
import Specification
import Templates
import Testing

@testable import Snippets

@Suite("The gallery")
struct GalleryTests {
    private func page(_ tag: String = "en", product: ProductSnippetInput? = Samples.ordinary) throws -> String {
        let library = try TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")])
        let renderer = try GalleryRenderer(
            library: library,
            localization: LocaleReader.localization(tag),
            renderer: Samples.renderer(tag),
            assets: GalleryAssets(
                galleryStyleSheet: "/assets/gallery.css",
                galleryScript: "/assets/gallery.js",
                loader: "https://reviews.shop.example/assets/starling.js",
                component: "https://reviews.shop.example/assets/starling-reviews.0123abcd.js",
                integrity: "sha256-AAAA",
                description: "https://reviews.shop.example/assets/openapi.json"
            ),
            options: [
                .init(key: "widgets.stars.number", takes: "true | false", fallback: "true", summary: "Shows it")
            ]
        )
        var input = GalleryInput(
            product: product,
            productFolder: "/main/p/4711",
            shop: Samples.shop,
            shopFolder: "/main/shop",
            storefronts: [.init(name: "main", url: "/gallery/main/index.html", isCurrent: true)],
            locales: [.init(name: "English", url: "/gallery/main/index.html", isCurrent: true)]
        )
        input.widget = Samples.widget
        input.widgetFolder = "/main/widgets"
        return String(decoding: try renderer.render(input), as: UTF8.self)
    }

    @Test("shows every widget in both schemes with the shop's own data", arguments: LocaleReader.tags)
    func widgets(_ tag: String) throws {
        let page = try page(tag)
        for id in ["snippet", "mini", "summary", "reviews", "grid", "carousel", "pair", "badge-seal", "floating"] {
            #expect(page.contains("id=\"\(id)\""), "\(id)")
        }
        let light = page.components(separatedBy: "gallery-light\"").count
        #expect(light > 15)
        #expect(page.components(separatedBy: "gallery-dark\"").count == light)
        #expect(page.contains("Bergmann Outdoor"))
    }

    @Test("prints a line for each way of including, escaped to be read and copied")
    func lines() throws {
        let page = try page()
        #expect(page.contains("&lt;!--# include virtual=&quot;/reviews/main/p/4711/stars.html&quot; --&gt;"))
        #expect(page.contains("&lt;esi:include src=&quot;https://reviews.shop.example/main/shop/carousel.html&quot;"))
        #expect(page.contains("&lt;?php @readfile(&#39;/srv/reviews/main/shop/badge-bar.html&#39;); ?&gt;"))
        #expect(page.contains("/main/shop/frame-carousel.html&quot; title=&quot;Reviews&quot; width=&quot;100%&quot;"))
        #expect(page.contains("&lt;starling-reviews storefront=&quot;main&quot; product=&quot;4711&quot;&gt;"))
        #expect(page.contains("await (await fetch(&quot;https://reviews.shop.example/main/p/4711/product.json&quot;"))
        #expect(page.contains("<code>https://reviews.shop.example/assets/openapi.json</code>"))
        #expect(page.contains("integrity=&quot;sha256-AAAA&quot; crossorigin&gt;"))
    }

    @Test("explains each option, and what it takes")
    func options() throws {
        let option = "<code>widgets.stars.number</code></dt><dd>Shows the average in figures beside the stars <small>"
        #expect(try page().contains("\(option)<code>true | false</code>, default <code>true</code>"))
    }

    @Test("speaks the language of its page, also where it explains widgets and options")
    func language() throws {
        let page = try page("de")
        for words in ["<h3>Einbinden</h3>", "<h2>Karussell</h2>", "Zeigt den Durchschnitt als Zahl", "lang=\"de\""] {
            #expect(page.contains(words), "\(words)")
        }
        #expect(page.contains("title=&quot;Bewertungen&quot;"))
        for words in ["Include<", "Options<", "Storefronts", "Shows the", "on a light page"] {
            #expect(!page.contains(words), "\(words)")
        }
    }

    @Test("has words for every widget, and for every option of the configuration that it shows")
    func words() throws {
        let phrases = try LocaleReader.localization("en").phrases
        for widget in GalleryWidget.all {
            #expect(phrases["widget-\(widget.id)"] != nil && phrases["widget-\(widget.id)-text"] != nil, "\(widget.id)")
        }
        let shown = GalleryWidget.all.flatMap(\.options)
        let keys = SettingsReference.storefrontEntries().map(\.key)
            .filter { key in shown.contains { key == $0 || key.hasPrefix($0 + ".") } }
        #expect(keys.count > 25)
        for key in keys { #expect(phrases["option-" + key.replacing(".", with: "-")] != nil, "\(key)") }
        // Each option of a widget is shown somewhere.
        let all = SettingsReference.storefrontEntries().map(\.key).filter { $0.hasPrefix("widgets.") }
        #expect(Set(all).subtracting(keys) == [])
    }

    @Test("shows eKomi's own widget as the code it is, for it would load what is not ours")
    func ekomi() throws {
        let page = try page()
        #expect(page.contains("&lt;!--# include virtual=&quot;/reviews/main/widgets/3.html&quot; --&gt;"))
        #expect(page.contains("data-starling-token=&quot;sf66558f899aa2e38d&quot;"))
        #expect(!page.contains("data-starling-token=\"sf"))
    }

    @Test("says which widgets the configuration has to name first")
    func unpublished() throws {
        #expect(try page().contains("<code>widgets.products</code>"))
    }

    @Test("holds no structured data of its own, and passes our linter")
    func lint() throws {
        for tag in ["en", "de", "ja"] {
            let page = try page(tag)
            #expect(PageLinter(author: .starling).lint(html: Array(page.utf8), file: "gallery") == [])
            #expect(!page.contains("<script type=\"application/ld+json\""))
        }
    }

    @Test("shows the shop alone where there is no product")
    func noProduct() throws {
        let page = try page(product: nil)
        #expect(page.contains("id=\"badge-card\"") && !page.contains("id=\"summary\""))
    }

    @Test("shows hostile reviews as what they are: text")
    func hostile() throws {
        let page = Page(Array(try page(product: Samples.hostile).utf8))
        #expect(page.elementNames.isDisjoint(with: ["style", "textarea", "object", "embed", "iframe"]))
        #expect(page.attributeNames.allSatisfy { !$0.hasPrefix("on") && $0 != "autofocus" && $0 != "style" })
    }
}
