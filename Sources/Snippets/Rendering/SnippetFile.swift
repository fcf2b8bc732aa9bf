/// One file that is rendered for a subject: which template makes it, and when it exists.
public struct SnippetFile: Sendable, Hashable {
    /// When a file exists.
    public enum Presence: Sendable, Hashable {
        /// For every subject; an include of it never fails.
        case always
        /// Only where there is something to mark up: an empty claim is worse than none.
        case whenMarkedUp
        /// Only where the storefront names the widget among those of its products.
        case whenChosen
    }

    /// The file name, such as `stars.html`.
    public let name: String
    /// The template's name in the library.
    public let template: String
    /// What is sent as its `Content-Type`.
    public let mediaType: String
    /// When it exists.
    public let presence: Presence
    /// Whether there is a page beside it that holds nothing else, for a frame.
    public let isFramed: Bool

    /// Whether it holds a list that goes over several pages, each of which is a file.
    let isPaged: Bool

    /// The files of a product.
    public static let product =
        subject("product", structured: "product.jsonld")
        + ["grid", "carousel", "pair"].map { html("product", "\($0).html", .whenChosen, isFramed: true) }
    /// The files of the shop.
    public static let shop =
        subject("shop", structured: "shop.jsonld")
        + [
            html("shop", "counter.html"),
            html("shop", "badge-bar.html", isFramed: true),
            html("shop", "badge-card.html", isFramed: true),
            html("shop", "badge-seal.html", isFramed: true),
            html("shop", "floating.html"),
            html("shop", "grid.html", isFramed: true),
            html("shop", "carousel.html", isFramed: true),
            html("shop", "pair.html", isFramed: true),
            html("shop", "recommendation.html"),
            html("shop", "notice.html"),
            html("shop", "signature.html"),
            SnippetFile(
                name: "badge.svg",
                template: "shop/badge.svg",
                mediaType: "image/svg+xml",
                presence: .always,
                isFramed: false,
                isPaged: false
            ),
        ]
    /// The file of a widget of eKomi's.
    public static let widget = [html("widgets", "widget.html")]
    /// The page around a fragment, for a frame.
    static let frame = html("widgets", "frame.html")

    private static func subject(_ folder: String, structured: String) -> [SnippetFile] {
        [
            html(folder, "stars.html"),
            html(folder, "mini.html"),
            html(folder, "summary.html"),
            html(folder, "reviews.html"),
            html(folder, "snippet.html"),
            html(folder, "index.html", isPaged: true),
            SnippetFile(
                name: structured,
                template: "\(folder)/\(structured)",
                mediaType: "application/ld+json",
                presence: .whenMarkedUp,
                isFramed: false,
                isPaged: false
            ),
            SnippetFile(
                name: "stars.svg",
                template: "\(folder)/stars.svg",
                mediaType: "image/svg+xml",
                presence: .always,
                isFramed: false,
                isPaged: false
            ),
            SnippetFile(
                name: "\(folder).json",
                template: "\(folder)/\(folder).json",
                mediaType: "application/json",
                presence: .always,
                isFramed: false,
                isPaged: false
            ),
        ]
    }

    private static func html(
        _ folder: String,
        _ name: String,
        _ presence: Presence = .always,
        isFramed: Bool = false,
        isPaged: Bool = false
    ) -> SnippetFile {
        SnippetFile(
            name: name,
            template: "\(folder)/\(name)",
            mediaType: "text/html; charset=utf-8",
            presence: presence,
            isFramed: isFramed,
            isPaged: isPaged
        )
    }
}
