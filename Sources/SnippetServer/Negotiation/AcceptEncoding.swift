import Publishing

/// What a client says of content codings (RFC 9110, 12.5.3).
struct AcceptEncoding {
    private var qualities: [String: Double] = [:]

    /// Reads the header; nil is a client that says nothing, and what makes no sense counts as not said.
    init(_ header: String?) {
        for item in (header ?? "").split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.filter { $0 != " " && $0 != "\t" }.lowercased() }
            guard let name = parts.first, !name.isEmpty else { continue }
            var quality: Double? = 1
            for parameter in parts.dropFirst() where parameter.hasPrefix("q=") {
                quality = Double(parameter.dropFirst(2)).flatMap { (0...1).contains($0) ? $0 : nil }
            }
            if let quality { qualities[name] = quality }
        }
        if let old = qualities["x-gzip"], qualities["gzip"] == nil { qualities["gzip"] = old }
    }

    /// The coding to answer with: the most wanted, of equals the smallest; identity where nothing else will do.
    func choose(among available: [ContentCoding]) -> ContentCoding {
        var best = ContentCoding.identity
        // Not naming identity accepts it, but only as a last resort.
        var bestQuality = qualities["identity"] ?? 0
        for coding in [ContentCoding.gzip, .brotli] where available.contains(coding) {
            let quality = qualities[coding.rawValue] ?? qualities["*"] ?? 0
            if quality > 0, quality >= bestQuality { (best, bestQuality) = (coding, quality) }
        }
        return best
    }
}
