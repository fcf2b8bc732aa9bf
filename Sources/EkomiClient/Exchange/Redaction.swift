/// Keeps an account's secrets out of what is quoted from an answer.
struct Redaction: Sendable {
    private let secrets: [Secret]

    /// A quote is cut after so many characters; only then, since half a secret would not be found any more.
    private static let longestQuote = 200

    init(_ secrets: [Secret]) { self.secrets = secrets.filter { !$0.revealed.isEmpty } }

    /// The text with every secret in it replaced, as it is and as it stands in an address.
    func callAsFunction(_ text: String) -> String {
        var text = text
        for secret in secrets {
            for spelling in [secret.revealed, secret.revealed.percentEncoded] {
                text = text.replacing(spelling, with: secret.description)
            }
        }
        return text
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
