import Reviews

/// Reads answers of Core, whose errors are plain text with status 200, told from an answer by their first byte.
struct CoreReceived {
    let received: Received

    /// The answer; throws what eKomi refused in words.
    init(_ received: Received) throws(Refusal) {
        self.received = received
        guard let first = received.response.body.first(where: { !$0.isJSONSpace }) else { return }
        guard first.isASCIILetter || first == UInt8(ascii: "<") else { return }
        let text = String(ekomiBytes: received.response.body.prefix(4096))
        guard let kind = Self.kind(of: text) else {
            let beginning = received.redaction.quote(Array(received.response.body.prefix(400)))
            throw received.unintelligible("it is neither data nor an error that is known: \"\(beginning)\"")
        }
        throw Refusal(kind, status: received.response.status, "eKomi says \"\(received.redaction.quote(text))\"")
    }

    /// Whether nothing was said at all, which is the answer about a product that eKomi does not know.
    var isEmpty: Bool { received.response.body.allSatisfy(\.isJSONSpace) }

    /// The object of an answer that is one.
    func object() throws(Refusal) -> JSONObject {
        guard let object = try received.json().object else { throw received.unintelligible("it is no object") }
        return object
    }

    /// What an error amounts to; nil if it is none of Core's.
    private static func kind(of text: String) -> EkomiError.Kind? {
        let text = text.lowercased()
        return messages.first { text.contains($0.words) }?.kind
    }

    /// Core's messages by words that tell them apart; the first that fits counts.
    private static let messages: [(words: String, kind: EkomiError.Kind)] = [
        ("password not transmitted", .missingCredentials),
        ("password is not valid", .badCredentials),
        ("nonauth", .missingCredentials),
        ("access denied", .badCredentials),
        ("nonfunction", .validation),
        ("nonversion", .validation),
        ("not found", .notFound),
        ("client id not known", .notFound),
        ("already exists", .conflict),
        ("dialog closed", .conflict),
        ("left no mail address", .conflict),
        ("invalid date", .validation),
        ("invalid content", .validation),
        ("is not valid", .validation),
        ("empty", .validation),
        ("something in your request was wrong", .validation),
    ]
}
