import NIOHTTP1

/// A request that can be answered without the router: GET or HEAD, no body, nothing asked of the connection, no part of
/// anything, and no condition but that the client has it already.
struct SimpleRequest {
    let target: String
    let isHead: Bool
    private(set) var acceptEncoding: String?
    private(set) var ifNoneMatch: String?
    private(set) var ifModifiedSince: String?

    /// Looks at a request once; nil if there is anything to it that the router should see.
    init?(_ head: HTTPRequestHead) {
        switch head.method {
        case .GET: isHead = false
        case .HEAD: isHead = true
        default: return nil
        }
        guard head.version == .http1_1 else { return nil }
        target = head.uri
        var hosts = 0
        for (name, value) in head.headers {
            // Most headers are told apart by their length alone.
            switch name.utf8.count {
            case 4: if Self.isEqual(name, "host") { hosts += 1 }
            case 5: if Self.isEqual(name, "range") { return nil }
            case 6: if Self.isEqual(name, "expect") { return nil }
            case 7: if Self.isEqual(name, "upgrade") { return nil }
            case 8: if Self.isEqual(name, "if-match") || Self.isEqual(name, "if-range") { return nil }
            case 10:
                if Self.isEqual(name, "connection"), !Self.isEqual(value, "keep-alive") { return nil }
            case 13: if Self.isEqual(name, "if-none-match"), !Self.set(&ifNoneMatch, value) { return nil }
            case 14: if Self.isEqual(name, "content-length") { return nil }
            case 15: if Self.isEqual(name, "accept-encoding"), !Self.set(&acceptEncoding, value) { return nil }
            case 17:
                if Self.isEqual(name, "transfer-encoding") { return nil }
                if Self.isEqual(name, "if-modified-since"), !Self.set(&ifModifiedSince, value) { return nil }
            default: break
            }
        }
        guard hosts == 1 else { return nil }
    }

    /// Keeps a value; false if there is one, for the router knows what to make of two.
    private static func set(_ field: inout String?, _ value: String) -> Bool {
        guard field == nil else { return false }
        field = value
        return true
    }

    /// Whether a text is this word of small letters and hyphens, whatever the case of its own letters.
    private static func isEqual(_ text: String, _ word: StaticString) -> Bool {
        guard text.utf8.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { word in
            zip(text.utf8, word).allSatisfy { $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 }
        }
    }
}
