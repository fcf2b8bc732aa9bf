import Publishing

/// What a request asks for.
enum RequestTarget: Equatable {
    /// Something a release may have.
    case artifact(SitePath)
    /// A query to the reviews of a folder.
    case live(LiveReviewTarget)
    /// `/health` and what is below it.
    case health(HealthProbe)
    /// `/metrics`.
    case metrics
    /// Nothing that could ever be there.
    case nothing

    /// Reads the target of a request, in origin or absolute form; what follows `?` is left aside.
    ///
    /// Percent-encoding is undone once, and only for characters that need none: `%7E` is `~`, but `%2F` is no slash.
    init(_ target: some StringProtocol) {
        var path = [UInt8](target.utf8)[...]
        path = path.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        if path.first != UInt8(ascii: "/") { path = Self.pathOfAbsoluteForm(path) }
        guard path.first == UInt8(ascii: "/"), let decoded = Self.decodingUnreserved(path) else {
            self = .nothing
            return
        }
        let text = String(decoding: decoded, as: UTF8.self)
        switch text {
        case "/health": self = .health(.report)
        case "/health/live": self = .health(.live)
        case "/health/ready": self = .health(.ready)
        case "/metrics": self = .metrics
        // Of all folders only the gallery is meant to be opened by people.
        case "/gallery", "/gallery/": self = .artifact(SitePath("gallery", "index.html"))
        default:
            guard let path = SitePath(parsing: text) else {
                self = .nothing
                return
            }
            self = LiveReviewTarget(path).map(Self.live) ?? .artifact(path)
        }
    }

    private static func pathOfAbsoluteForm(_ target: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        for scheme in ["http://", "https://"] where target.starts(with: scheme.utf8) {
            return target.dropFirst(scheme.utf8.count).drop { $0 != UInt8(ascii: "/") }
        }
        return []
    }

    private static func decodingUnreserved(_ path: ArraySlice<UInt8>) -> [UInt8]? {
        guard path.contains(UInt8(ascii: "%")) else { return [UInt8](path) }
        var decoded: [UInt8] = []
        var rest = path
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexadecimalValue),
                let low = rest.popFirst().flatMap(hexadecimalValue),
                isUnreserved(high << 4 | low)
            else { return nil }
            decoded.append(high << 4 | low)
        }
        return decoded
    }

    private static func hexadecimalValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// The characters of RFC 3986 that mean the same with and without percent-encoding.
    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
            UInt8(ascii: "~"):
            true
        default: false
        }
    }
}

/// What a probe wants to know.
enum HealthProbe {
    /// All there is to know.
    case report
    /// Whether the process answers.
    case live
    /// Whether there is a release to serve.
    case ready
}
