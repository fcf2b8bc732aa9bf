/// The value of `If-None-Match` or `If-Match`: a list of entity tags, or `*` (RFC 9110, 13.1).
enum EntityTagCondition: Equatable {
    /// Whatever there is.
    case anything
    /// One of these, as they were written.
    case tags([Tag])

    /// An entity tag.
    struct Tag: Equatable {
        /// The tag with its quotes.
        var opaque: Substring
        var isWeak: Bool
    }

    /// Reads a header; what is no entity tag is skipped.
    init(_ header: String) {
        if header.trimmingSpaces == "*" {
            self = .anything
            return
        }
        var tags: [Tag] = []
        var rest = header[...]
        while let quote = rest.firstIndex(of: "\"") {
            let isWeak = rest[..<quote].hasSuffix("W/")
            guard let end = rest[rest.index(after: quote)...].firstIndex(of: "\"") else { break }
            tags.append(Tag(opaque: rest[quote...end], isWeak: isWeak))
            rest = rest[rest.index(after: end)...]
        }
        self = .tags(tags)
    }

    /// Whether a strong tag is meant, by the weak comparison of `If-None-Match`.
    func matchesWeakly(_ tag: String) -> Bool {
        switch self {
        case .anything: true
        case .tags(let tags): tags.contains { $0.opaque == tag }
        }
    }

    /// Whether a strong tag is meant, by the strong comparison of `If-Match`.
    func matchesStrongly(_ tag: String) -> Bool {
        switch self {
        case .anything: true
        case .tags(let tags): tags.contains { !$0.isWeak && $0.opaque == tag }
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        var text = self[...]
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
