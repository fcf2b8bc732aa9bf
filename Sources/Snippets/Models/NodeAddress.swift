import Reviews

/// How the `@id` of a node of structured data is written: a pattern such as `{url}#product`, taken apart once.
struct NodeAddress: Sendable {
    private enum Part: Sendable, Equatable {
        case text(String)
        case url
        case id
    }

    private let parts: [Part]

    /// Reads a pattern with `{url}` and `{id}`.
    init(_ pattern: String) {
        let pieces = pattern.split(separator: "{url}", omittingEmptySubsequences: false)
            .map { Self.parts(between: $0.split(separator: "{id}", omittingEmptySubsequences: false), .id) }
        parts = Array(pieces.joined(separator: [.url]))
    }

    private static func parts(between texts: [Substring], _ placeholder: Part) -> [Part] {
        let texts = texts.map { $0.isEmpty ? [] : [Part.text(String($0))] }
        return Array(texts.joined(separator: [placeholder]))
    }

    /// The `@id`; nil if it takes an address that is not known.
    func address(url: String?, id: Product.ID? = nil) -> String? {
        var address = ""
        for part in parts {
            switch part {
            case .text(let text): address += text
            case .url:
                guard let url else { return nil }
                address += url
            case .id: address += id?.rawValue.percentEncoded ?? ""
            }
        }
        return webAddress(address)
    }
}
