import Foundation
import Reviews
import Snippets
import Specification
import Templates

/// What the tests render: a shop with an ordinary product, a hostile one and one that nobody has reviewed.
enum Samples {
    static let context: StorefrontContext = {
        var context = StorefrontContext(
            storefront: "main",
            shopName: "Bergmann Outdoor",
            publicURL: "https://reviews.shop.example",
            shopURL: "https://shop.example/",
            assets: AssetAddresses(
                styleSheet: "https://reviews.shop.example/assets/starling.0123abcd.css",
                widgetScript: "https://reviews.shop.example/assets/ekomi-widget.0123abcd.js"
            )
        )
        context.collectionNotice =
            "Every customer is asked by **eKomi** after delivery. [How](https://ekomi.example/how)"
        return context
    }()

    static func renderer(
        _ tag: String = "en",
        context: StorefrontContext = context
    ) throws -> SnippetRenderer {
        try SnippetRenderer(
            library: TemplateLibrary(folders: [Checkout.folder.appending(path: "templates")]),
            localization: LocaleReader.localization(tag),
            context: context
        )
    }

    /// A moment of November 2026, so many hours after it began.
    static func date(_ hours: Int) -> Date { Date(timeIntervalSince1970: 1_793_491_200 + Double(hours) * 3600) }

    static func stars(_ hundredths: Int) -> Stars { Stars(hundredths: hundredths) ?? .lowest }

    static let ordinary: ProductSnippetInput = {
        var product = Product(
            id: "4711",
            name: "Trailblazer hiking boot “Zugspitze”, women",
            url: "https://shop.example/p/4711",
            imageURL: "https://shop.example/i/4711.jpg",
            identifiers: ProductIdentifiers(
                gtins: [GTIN("4006381333931")].compactMap(\.self),
                mpns: ["ZUG-W"],
                skus: ["ZUG W 38", "ZUG-W-38"],
                brands: ["Bergmann & Söhne"]
            )
        )
        product.price = "129.90 EUR"
        product.availability = "in_stock"
        return ProductSnippetInput(
            product: product,
            summary: RatingSummary(
                count: 1234,
                average: stars(430),
                distribution: StarDistribution([5: 790, 4: 247, 3: 111, 2: 37, 1: 49])
            ),
            reviews: [praise, doubt, foreign],
            reviewCount: 1187,
            folderURL: "https://reviews.shop.example/main/p/4711/"
        )
    }()

    static let praise: Review = {
        var review = Review(
            id: "r1",
            account: "germany",
            stars: .highest,
            title: "Exactly what I was looking for",
            text: "Wore them two weeks across the Alps.\nNot one blister – they dry overnight.",
            reviewer: Reviewer(name: "Anna Bergström"),
            date: date(10)
        )
        review.language = "en"
        review.isVerifiedPurchase = true
        review.helpfulCount = 12
        review.answers = [
            Answer(question: "Delivery", value: .stars(.highest)), Answer(question: "Fit", value: .stars(stars(300))),
            Answer(question: "Would you recommend us?", value: .choice(true)),
        ]
        review.replies = [Reply(text: "Thank you, Anna!\nSee you on the *next* trail.", date: date(60))]
        return review
    }()

    static let doubt: Review = {
        var review = Review(
            id: "r2",
            account: "germany",
            stars: stars(300),
            text: "Solid, but a size too small. Write me at jonas@mail.example or call 0171 2345678.",
            reviewer: Reviewer(name: "jonas@mail.example"),
            date: date(4)
        )
        review.language = "en-GB"
        review.pros = ["Light", "dries fast"]
        review.cons = ["Runs small"]
        review.isIncentivized = true
        return review
    }()

    static let foreign: Review = {
        var review = Review(
            id: "r3",
            account: "germany",
            stars: stars(400),
            title: "منتج رائع",
            text: "التوصيل سريع والجودة ممتازة.",
            reviewer: Reviewer(name: "مريم الأحمد"),
            date: date(1)
        )
        review.language = "ar"
        return review
    }()

    /// Texts that have broken other people's pages.
    static let hostileTexts = [
        "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"\u{301} onmouseover=alert(1) x=\"",
        "'\u{200D} onfocus=alert(1) autofocus='", "]]>", "<!-- <script>", "{{rating-value}} {{{x}}}",
        "\u{2028}\u{2029}",
        "a\u{0}b\u{1}\u{8}c\u{7F}", "javascript:alert(1)", "&lt;b&gt; &amp;", "\\u003c\\\"", "\u{202E}reversed",
        "<svg/onload=alert(1)>", "</style></title></textarea>", "😀\u{FE0F}", "=cmd|'/c calc'!A1", "${7*7} #{7*7}",
    ]

    static let hostile: ProductSnippetInput = {
        let attack = "\"><script>alert('name')</script>"
        var product = Product(
            id: "../../etc/passwd",
            name: attack,
            url: "javascript:alert(1)",
            imageURL: "https://shop.example/\"onload=alert(1)",
            identifiers: ProductIdentifiers(mpns: [attack], skus: ["</script>"], brands: [attack])
        )
        product.price = "1,99 <b>"
        let reviews = hostileTexts.enumerated()
            .map { index, text in
                var review = Review(
                    id: Review.ID("h\(index)"),
                    account: "germany",
                    stars: stars(100 + index * 10),
                    title: text,
                    text: "\(text)\n\(text)",
                    reviewer: Reviewer(name: text),
                    date: date(index)
                )
                review.language = "\" onload=\""
                review.pros = [text]
                review.cons = [text]
                review.replies = [Reply(text: text)]
                review.answers = [Answer(question: text, value: .stars(.lowest))]
                return review
            }
        return ProductSnippetInput(
            product: product,
            summary: RatingSummary(count: 18, average: stars(187)),
            reviews: ReviewBatch(reviews),
            folderURL: "javascript:alert(1)//"
        )
    }()

    static let unreviewed = ProductSnippetInput(
        product: Product(id: "4712", name: "Camp stove", url: "https://shop.example/p/4712"),
        summary: nil
    )

    static let shop = ShopSnippetInput(
        shop: Shop(
            name: "bergmann-outdoor.example",
            logo: "https://shop.example/logo.png",
            certificateURL: "https://www.ekomi.de/bewertungen-bergmann.html"
        ),
        summary: RatingSummary(
            count: 4812,
            average: stars(478),
            distribution: StarDistribution([5: 4012, 4: 612, 3: 98, 2: 31, 1: 59])
        ),
        reviews: [praise, doubt],
        reviewCount: 4812,
        folderURL: "https://reviews.shop.example/main/shop/"
    )

    static let widget = WidgetCode(
        id: "3",
        html: """
            <div id="widget-container" class="ekomi-widget-container ekomi-widget-sf66558f899aa2e38d"></div> \
            <script type="text/javascript"> (function (w) { w['_ekomiWidgetsServerUrl'] = \
            (document.location.protocol == 'https:' ? 'https:' : 'http:') + '//widgets.ekomi.com'; \
            w['_customerId'] = 665; w['_ekomiDraftMode'] = true; w['_language'] = 'en'; \
            if(typeof(w['_ekomiWidgetTokens']) !== 'undefined'){ \
            w['_ekomiWidgetTokens'][w['_ekomiWidgetTokens'].length] = 'sf66558f899aa2e38d'; } else { \
            w['_ekomiWidgetTokens'] = new Array('sf66558f899aa2e38d'); } if(typeof(ekomiWidgetJs) == 'undefined') { \
            ekomiWidgetJs = true; var scr = document.createElement('script');\
            scr.src = 'https://sw-assets.ekomiapps.de/static_resources/widget.js'; \
            document.getElementsByTagName('head')[0].appendChild(scr); } })(window); </script>
            """
    )
}
