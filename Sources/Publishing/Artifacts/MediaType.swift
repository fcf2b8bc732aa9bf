/// What the bytes of an artifact are, as a `Content-Type` says it.
public struct MediaType: RawRepresentable, Hashable, Sendable {
    /// The value of the header: `text/html; charset=utf-8`.
    public let rawValue: String

    /// Takes the value of a `Content-Type` header.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// HTML: fragments and pages.
    public static let html = Self(rawValue: "text/html; charset=utf-8")
    /// JSON-LD.
    public static let jsonLD = Self(rawValue: "application/ld+json")
    /// JSON.
    public static let json = Self(rawValue: "application/json")
    /// XML: feeds.
    public static let xml = Self(rawValue: "application/xml; charset=utf-8")
    /// SVG.
    public static let svg = Self(rawValue: "image/svg+xml; charset=utf-8")
    /// A style sheet.
    public static let css = Self(rawValue: "text/css; charset=utf-8")
    /// A script.
    public static let javaScript = Self(rawValue: "text/javascript; charset=utf-8")
    /// Plain text.
    public static let plainText = Self(rawValue: "text/plain; charset=utf-8")
    /// A PNG image.
    public static let png = Self(rawValue: "image/png")
    /// A WOFF2 font.
    public static let woff2 = Self(rawValue: "font/woff2")
    /// A zip archive.
    public static let zip = Self(rawValue: "application/zip")
    /// Bytes of no known kind.
    public static let octetStream = Self(rawValue: "application/octet-stream")

    /// The media type that a file name's extension stands for, or `octetStream`.
    public init(fileName: some StringProtocol) {
        let fileExtension = fileName.lastIndex(of: ".").map { fileName[fileName.index(after: $0)...].lowercased() }
        self =
            switch fileExtension {
            case "html", "htm": .html
            case "jsonld": .jsonLD
            case "json", "map": .json
            case "xml": .xml
            case "svg": .svg
            case "css": .css
            case "js", "mjs": .javaScript
            case "txt", "md": .plainText
            case "csv": Self(rawValue: "text/csv; charset=utf-8")
            case "ndjson": Self(rawValue: "application/x-ndjson")
            case "zip": .zip
            case "png": .png
            case "woff2": .woff2
            case "jpg", "jpeg": Self(rawValue: "image/jpeg")
            case "webp": Self(rawValue: "image/webp")
            case "gif": Self(rawValue: "image/gif")
            case "ico": Self(rawValue: "image/vnd.microsoft.icon")
            default: .octetStream
            }
    }

    /// Whether compression is worth trying: images and fonts are compressed already.
    var isCompressible: Bool {
        rawValue.hasPrefix("text/") || rawValue.hasPrefix("image/svg") || rawValue.hasPrefix("application/xml")
            || rawValue.hasPrefix("application/json") || rawValue.hasPrefix("application/ld+json")
            || rawValue.hasPrefix("application/x-ndjson")
    }
}
