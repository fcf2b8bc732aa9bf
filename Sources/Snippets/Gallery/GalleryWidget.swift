/// A widget as the gallery explains it: declared once, in the order in which a merchant would look at them.
struct GalleryWidget: Sendable {
    /// What a widget shows.
    enum Subject: Sendable {
        case product
        case shop
        /// What eKomi's own widget shows.
        case ekomi
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
        /// A fragment that loads what is not ours, shown as text.
        case embed
        /// A fragment as it looks for a product without ratings.
        case unrated
        /// A fragment as it looks for a product with fewer ratings than are shown.
        case withheld
    }

    /// Its id in the gallery; the locales have its name under `widget-{id}`, and what it is for behind `-text`.
    let id: String
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
        case .fragment, .code, .data, .embed, .unrated, .withheld: true
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
            subject: .product,
            file: "snippet.html",
            preview: "stars.html",
            options: ["widgets.stars", "self-serving"]
        ),
        GalleryWidget(
            id: "stars",
            subject: .product,
            file: "stars.html",
            options: ["widgets.stars"]
        ),
        GalleryWidget(
            id: "mini",
            subject: .product,
            file: "mini.html"
        ),
        GalleryWidget(
            id: "summary",
            subject: .product,
            file: "summary.html",
            options: ["widgets.summary"],
            isWide: true
        ),
        GalleryWidget(
            id: "empty",
            subject: .product,
            file: "stars.html",
            kind: .unrated,
            options: ["empty"]
        ),
        GalleryWidget(
            id: "gate",
            subject: .product,
            file: "stars.html",
            kind: .withheld,
            options: ["widgets.minimum"]
        ),
    ]

    private static let lists = [
        GalleryWidget(
            id: "reviews",
            subject: .product,
            file: "reviews.html",
            options: ["reviews-per-product", "reviewer-names", "markdown", "widgets.list"],
            frame: .page,
            hasComponent: true,
            isWide: true
        ),
        GalleryWidget(
            id: "page",
            subject: .product,
            file: "index.html",
            kind: .page,
            options: ["widgets.list"],
            frame: .page
        ),
        GalleryWidget(
            id: "grid",
            subject: .shop,
            file: "grid.html",
            options: ["widgets.grid", "widgets.products"],
            frame: .init(file: "frame-grid.html", height: 640),
            isWide: true
        ),
        GalleryWidget(
            id: "carousel",
            subject: .shop,
            file: "carousel.html",
            options: ["widgets.carousel", "widgets.products"],
            frame: .init(file: "frame-carousel.html", height: 360),
            isWide: true
        ),
        GalleryWidget(
            id: "pair",
            subject: .product,
            file: "pair.html",
            options: ["widgets.products"],
            frame: .init(file: "frame-pair.html", height: 360),
            isWide: true
        ),
        GalleryWidget(
            id: "shop-page",
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
            subject: .shop,
            file: "badge-bar.html",
            frame: .init(file: "frame-badge-bar.html", height: 64),
            isWide: true
        ),
        GalleryWidget(
            id: "badge-card",
            subject: .shop,
            file: "badge-card.html",
            frame: .init(file: "frame-badge-card.html", height: 220)
        ),
        GalleryWidget(
            id: "badge-seal",
            subject: .shop,
            file: "badge-seal.html",
            frame: .init(file: "frame-badge-seal.html", height: 190)
        ),
        GalleryWidget(
            id: "floating",
            subject: .shop,
            file: "floating.html",
            options: ["widgets.floating"]
        ),
        GalleryWidget(
            id: "counter",
            subject: .shop,
            file: "counter.html"
        ),
        GalleryWidget(
            id: "recommendation",
            subject: .shop,
            file: "recommendation.html"
        ),
        GalleryWidget(
            id: "notice",
            subject: .shop,
            file: "notice.html",
            options: ["notice"],
            isWide: true
        ),
        GalleryWidget(
            id: "signature",
            subject: .shop,
            file: "signature.html"
        ),
        GalleryWidget(
            id: "image",
            subject: .shop,
            file: "badge.svg",
            kind: .image(width: 196, height: 64)
        ),
        GalleryWidget(
            id: "stars-image",
            subject: .product,
            file: "stars.svg",
            kind: .image(width: 120, height: 24)
        ),
    ]

    private static let machines = [
        GalleryWidget(
            id: "structured-data",
            subject: .product,
            file: "product.jsonld",
            kind: .code,
            options: ["self-serving", "structured-data"],
            isWide: true
        ),
        GalleryWidget(
            id: "json",
            subject: .product,
            file: "product.json",
            kind: .data,
            options: ["reviews-per-product", "reviewer-names", "live-reviews"],
            isWide: true
        ),
        GalleryWidget(
            id: "ekomi",
            subject: .ekomi,
            file: "widget.html",
            kind: .embed,
            options: ["widgets.ekomi"],
            isWide: true
        ),
    ]
}
