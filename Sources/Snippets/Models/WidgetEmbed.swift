import Reviews

/// The few values in eKomi's embed code that its script needs; all else in the code is left behind.
struct WidgetEmbed: Sendable, Hashable {
    let token: String
    let customer: Int
    let server: String
    let script: String

    /// The domains whose scripts a shop that uses eKomi's widgets trusts anyway.
    private static let domains = ["ekomi.com", "ekomi.de", "ekomiapps.de", "ekomi.co.uk"]

    /// Reads an embed code; nil if a value is missing, or an address is not eKomi's.
    init?(_ html: String) {
        guard html.utf8.count <= 64 * 1024 else { return nil }
        let code = Scanner(text: Array(html.utf8))
        guard
            let token = code.word(after: "_ekomiWidgetTokens'].length] = '") ?? code.word(after: "new Array('"),
            let customer = code.word(after: "['_customerId'] = ").flatMap({ Int($0) }),
            let server = code.address(after: "['_ekomiWidgetsServerUrl']"),
            let script = code.address(after: ".src = ")
        else { return nil }
        self.token = token
        self.customer = customer
        self.server = server
        self.script = script
    }

    /// Finds values by what stands before them.
    private struct Scanner {
        let text: [UInt8]

        /// The letters and digits that follow a mark.
        func word(after mark: String) -> String? {
            guard let start = end(of: mark, from: 0) else { return nil }
            let word = text[start...].prefix(64).prefix(while: Self.isWord)
            return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
        }

        /// The next `//host/path` after a mark, by https, if the host is eKomi's.
        func address(after mark: String) -> String? {
            guard let mark = end(of: mark, from: 0), let start = end(of: "//", from: mark) else { return nil }
            let address = text[start...].prefix(200).prefix { Self.isWord($0) || "-._/".utf8.contains($0) }
            let host = String(decoding: address.prefix { $0 != UInt8(ascii: "/") }, as: UTF8.self).lowercased()
            let isTrusted = WidgetEmbed.domains.contains { host == $0 || host.hasSuffix(".\($0)") }
            return isTrusted ? "https://\(String(decoding: address, as: UTF8.self))" : nil
        }

        private static func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }

        private func end(of mark: String, from start: Int) -> Int? {
            let mark = Array(mark.utf8)
            guard text.count >= mark.count, start <= text.count - mark.count else { return nil }
            let found = (start...text.count - mark.count).first { text[$0..<$0 + mark.count].elementsEqual(mark) }
            return found.map { $0 + mark.count }
        }
    }
}
