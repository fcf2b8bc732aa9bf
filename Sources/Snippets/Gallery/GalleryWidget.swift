/// A widget as the gallery explains it: declared once, in the order in which a merchant would look at them.
struct GalleryWidget: Sendable {
    /// What a widget shows.
    enum Subject: Sendable {
        case product
        case shop
    }

    /// What is shown of it.
    enum Kind: Sendable {
        /// A fragment of HTML.
        case fragment
        /// A picture, so wide and high.
        case image(width: Int, height: Int)
        /// A whole page, which the gallery only links to.
        case page
        /// Structured data, shown as text.
        case code
        /// What programs read, shown as text.
        case data
        /// A fragment as it looks for a product without ratings.
        case unrated
        /// A fragment as it looks for a product with fewer ratings than are shown.
        case withheld
    }

    /// Its id in the gallery.
    let id: String
    /// What it is called.
    let title: String
    /// What it is for, in a sentence or two.
    let summary: String
    let subject: Subject
    /// The file it is published as.
    let file: String
    var kind = Kind.fragment
    /// The file that is shown in its place, where it looks the same but holds structured data.
    var preview: String?
    /// The keys of its options, as they begin in the configuration.
    var options: [String] = []
    /// The page for a frame, where it has one.
    var frame: IncludeLines.Frame?
    /// Whether the web component shows it.
    var hasComponent = false
    /// Whether it takes the whole width.
    var isWide = false

    /// Whether the gallery renders it; to pages and pictures it only links.
    var isShown: Bool {
        switch kind {
        case .fragment, .code, .data, .unrated, .withheld: true
        case .image, .page: false
        }
    }

    /// Every widget there is.
    static let all: [GalleryWidget] = stars + lists + badges + machines
}

extension GalleryWidget {
    private static let stars = [
        GalleryWidget(
            id: "snippet",
            title: "Stars with structured data",
            summary: "What most product pages include: the line of stars, and JSON-LD that says exactly the same.",
            subject: .product,
            file: "snippet.html",
            preview: "stars.html",
            options: ["widgets.stars", "self-serving"]
        ),
        GalleryWidget(
            id: "stars",
            title: "Stars with number and count",
            summary: "The same line without structured data, for a page that has its own. It may stand within a link.",
            subject: .product,
            file: "stars.html",
            options: ["widgets.stars"]
        ),
        GalleryWidget(
            id: "mini",
            title: "Mini stars",
            summary: "Stars alone, in under 400 bytes, for listings and search results.",
            subject: .product,
            file: "mini.html"
        ),
        GalleryWidget(
            id: "summary",
            title: "Summary with histogram",
            summary: "The average beside how many gave how many stars; the percentages sum to exactly 100.",
            subject: .product,
            file: "summary.html",
            options: ["widgets.summary"],
            isWide: true
        ),
        GalleryWidget(
            id: "empty",
            title: "Without ratings yet",
            summary: "A product nobody has rated: a short text, or nothing at all.",
            subject: .product,
            file: "stars.html",
            kind: .unrated,
            options: ["empty"]
        ),
        GalleryWidget(
            id: "gate",
            title: "Too few ratings",
            summary:
                "A product with fewer ratings than you want to show falls back to the shop's rating, named as such.",
            subject: .product,
            file: "stars.html",
            kind: .withheld,
            options: ["widgets.minimum"]
        ),
    ]

    private static let lists = [
        GalleryWidget(
            id: "reviews",
            title: "Review list",
            summary:
                "The newest reviews with replies, verified mark, sub-ratings, pros and cons. The web component adds "
                + "sorting, filters and “show more” to what stands in the page.",
            subject: .product,
            file: "reviews.html",
            options: ["reviews-per-product", "reviewer-names", "markdown", "widgets.list"],
            frame: .page,
            hasComponent: true,
            isWide: true
        ),
        GalleryWidget(
            id: "page",
            title: "Product review page",
            summary:
                "A whole page that stands by itself, over as many pages as there are reviews, with canonical address "
                + "and Open Graph data.",
            subject: .product,
            file: "index.html",
            kind: .page,
            options: ["widgets.list"],
            frame: .page
        ),
        GalleryWidget(
            id: "grid",
            title: "Grid",
            summary: "The newest reviews side by side, in as many columns as there is room for.",
            subject: .shop,
            file: "grid.html",
            options: ["widgets.grid", "widgets.products"],
            frame: .init(file: "frame-grid.html", height: 640),
            isWide: true
        ),
        GalleryWidget(
            id: "carousel",
            title: "Carousel",
            summary: "The same in one row that scrolls and snaps, by touch, wheel and keyboard, without a script.",
            subject: .shop,
            file: "carousel.html",
            options: ["widgets.carousel", "widgets.products"],
            frame: .init(file: "frame-carousel.html", height: 360),
            isWide: true
        ),
        GalleryWidget(
            id: "pair",
            title: "Best and most critical",
            summary: "The most helpful good review beside the most helpful critical one: honest, and trusted for it.",
            subject: .product,
            file: "pair.html",
            options: ["widgets.products"],
            frame: .init(file: "frame-pair.html", height: 360),
            isWide: true
        ),
        GalleryWidget(
            id: "shop-page",
            title: "Shop review page",
            summary: "The shop's own reviews as a whole page, for the badges to link to.",
            subject: .shop,
            file: "index.html",
            kind: .page,
            options: ["widgets.list", "notice"],
            frame: .page
        ),
    ]

    private static let badges = [
        GalleryWidget(
            id: "badge-bar",
            title: "Badge, bar",
            summary: "One line for the header or the footer; it links to the shop's reviews.",
            subject: .shop,
            file: "badge-bar.html",
            frame: .init(file: "frame-badge-bar.html", height: 64)
        ),
        GalleryWidget(
            id: "badge-card",
            title: "Badge, card",
            summary: "For a side column: average, stars and count, one above the other.",
            subject: .shop,
            file: "badge-card.html",
            frame: .init(file: "frame-badge-card.html", height: 220)
        ),
        GalleryWidget(
            id: "badge-seal",
            title: "Badge, round seal",
            summary: "A seal for the checkout.",
            subject: .shop,
            file: "badge-seal.html",
            frame: .init(file: "frame-badge-seal.html", height: 190)
        ),
        GalleryWidget(
            id: "floating",
            title: "Floating badge",
            summary: "Stays small in a corner of the window, and opens to a card without a script.",
            subject: .shop,
            file: "floating.html",
            options: ["widgets.floating"]
        ),
        GalleryWidget(
            id: "counter",
            title: "Counter line",
            summary: "One sentence, in the text of any page.",
            subject: .shop,
            file: "counter.html"
        ),
        GalleryWidget(
            id: "recommendation",
            title: "Recommendation rate and Net Promoter Score",
            summary: "Where the survey asks for them, over the newest 1,000 reviews; nothing where it does not.",
            subject: .shop,
            file: "recommendation.html"
        ),
        GalleryWidget(
            id: "notice",
            title: "How reviews are collected and checked",
            summary: "What the Omnibus directive asks for (in Germany § 5b (3) UWG), from a Markdown file of yours.",
            subject: .shop,
            file: "notice.html",
            options: ["notice"],
            isWide: true
        ),
        GalleryWidget(
            id: "signature",
            title: "E-mail signature",
            summary:
                "Stars from a finite set of PNG images, which every mail client shows; renew it when the rating moves.",
            subject: .shop,
            file: "signature.html"
        ),
        GalleryWidget(
            id: "image",
            title: "Badge as a picture",
            summary: "SVG, always current, for places that take a picture and nothing else.",
            subject: .shop,
            file: "badge.svg",
            kind: .image(width: 196, height: 64)
        ),
        GalleryWidget(
            id: "stars-image",
            title: "Stars as a picture",
            summary: "The stars of a product as SVG.",
            subject: .product,
            file: "stars.svg",
            kind: .image(width: 120, height: 24)
        ),
    ]

    private static let machines = [
        GalleryWidget(
            id: "structured-data",
            title: "Structured data",
            summary:
                "Product, aggregate rating and reviews for search engines. Include it once a page, joined by its @id "
                + "to the node your shop has.",
            subject: .product,
            file: "product.jsonld",
            kind: .code,
            options: ["self-serving"],
            isWide: true
        ),
        GalleryWidget(
            id: "json",
            title: "JSON",
            summary:
                "For single-page shops that render by themselves: rating, histogram and the newest reviews, in a shape "
                + "with a version and an OpenAPI description.",
            subject: .product,
            file: "product.json",
            kind: .data,
            options: ["reviews-per-product", "reviewer-names", "live-reviews"],
            isWide: true
        ),
    ]
}
