/// One file that is rendered for a subject: which template makes it, and when it exists.
public struct SnippetFile: Sendable, Hashable {
    /// When a file exists.
    public enum Presence: Sendable, Hashable {
        /// For every subject; an include of it never fails.
        case always
        /// Only where there is something to mark up: an empty claim is worse than none.
        case whenMarkedUp
    }

    /// The file name, such as `stars.html`.
    public let name: String
    /// The template's name in the library.
    public let template: String
    /// What is sent as its `Content-Type`.
    public let mediaType: String
    /// When it exists.
    public let presence: Presence

    /// The files of a product.
    public static let product = subject("product", structured: "product.jsonld")
    /// The files of the shop.
    public static let shop = subject("shop", structured: "shop.jsonld")
    /// The file of a widget of eKomi's.
    public static let widget = [html("widgets", "widget.html")]

    private static func subject(_ folder: String, structured: String) -> [SnippetFile] {
        [
            html(folder, "stars.html"),
            html(folder, "summary.html"),
            html(folder, "reviews.html"),
            html(folder, "snippet.html"),
            html(folder, "index.html"),
            SnippetFile(
                name: structured,
                template: "\(folder)/\(structured)",
                mediaType: "application/ld+json",
                presence: .whenMarkedUp
            ),
            SnippetFile(
                name: "stars.svg",
                template: "\(folder)/stars.svg",
                mediaType: "image/svg+xml",
                presence: .always
            ),
        ]
    }

    private static func html(_ folder: String, _ name: String) -> SnippetFile {
        SnippetFile(
            name: name,
            template: "\(folder)/\(name)",
            mediaType: "text/html; charset=utf-8",
            presence: .always
        )
    }
}
