import Reviews

/// Keeps an account's secrets out of what is quoted from an answer.
struct Redaction: Sendable {
    /// The secrets as they are and as servers, addresses and pages of HTML spell them, the longest first.
    private let spellings: [[UInt8]]

    /// A quote is cut after so many characters; only then, since half a secret would not be found any more.
    private static let longestQuote = 200

    init(_ secrets: [Secret]) {
        let spellings = Set(secrets.map(\.revealed).filter { !$0.isEmpty }.flatMap(Self.spellings))
        self.spellings = spellings.map { Array($0.utf8) }.sorted { $0.count > $1.count }
    }

    private static func spellings(of secret: String) -> [String] {
        let encoded = [secret.percentEncoded, secret.percentEncoded { !$0.isASCIILetter && !$0.isASCIIDigit }]
        let escaped = secret.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let quotes = [escaped.replacing("\"", with: "&quot;"), secret.replacing("\"", with: "\"\"")]
        return [secret, escaped] + quotes + encoded
            + encoded.flatMap { [$0.lowercased(), $0.replacing("%20", with: "+")] }
    }

    /// The text with every secret in it replaced.
    func callAsFunction(_ text: String) -> String {
        // By bytes: an accent after it would make another character of the last one of a secret.
        let bytes = spellings.reduce(Array(text.utf8)) { $0.replacing($1, with: Array("<secret>".utf8)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// One line, and not a long one, of somebody else's text, without secrets.
    func quote(_ text: String) -> String {
        let line = String(callAsFunction(text).map { $0.isNewline ? " " : $0 })
        return line.count > Self.longestQuote ? line.prefix(Self.longestQuote) + "…" : line
    }

    /// The same of bytes.
    func quote(_ bytes: [UInt8]) -> String {
        // Far more than is quoted, and no more than is worth searching.
        quote(String(ekomiBytes: bytes.prefix(4096)))
    }
}
