import struct Foundation.Date

extension Refusal {
    /// What an answer's status amounts to; nil if it is one of success.
    init?(_ response: Transport.Response, now: Date, redaction: Redaction) {
        if (200..<300).contains(response.status) { return nil }
        let message = response.message
        var reason = message.map { "eKomi says \"\(redaction.quote($0))\"" } ?? "eKomi gives no reason"
        if (300..<400).contains(response.status) {
            let target = response.header("Location").map { " to \(redaction.quote($0.withoutQuery))" } ?? ""
            reason = "eKomi redirects\(target), and credentials are not carried there"
        }
        self.init(
            Self.kind(status: response.status, message: message?.lowercased() ?? ""),
            status: response.status,
            reason,
            retryAfter: response.header("Retry-After").flatMap { RetryAfter.delay($0, now: now) }
        )
    }

    private static func kind(status: Int, message: String) -> EkomiError.Kind {
        switch status {
        case 300..<400: .unintelligible
        case 408, 504: .timedOut
        case 429: .rateLimited
        case 500...: .upstreamDown
        case _ where isAboutMissingCredentials(message): .missingCredentials
        case _ where isAboutBadCredentials(message): .badCredentials
        case 401, 403: .badCredentials
        case 404, 410: .notFound
        case 409: .conflict
        // It comes with 422 too, of `reviews/{feedback_id}`.
        case _ where message.contains("something went wrong"): .upstreamDown
        // "This review has already been published" comes with 422.
        case _ where message.contains("already been"): .conflict
        default: .validation
        }
    }

    /// eKomi says 404 or 422 when it saw no credentials: only the words tell it from anything else that is missing.
    private static func isAboutMissingCredentials(_ message: String) -> Bool {
        // The account to be made is no account of ours: what is missing about it is a parameter.
        if message.contains("destination") { return false }
        return [
            "authorization parameter is missing", "authorization parameters are missing", "shop id is missing",
            "shop password is missing", "interface id is missing", "interface password is missing",
            "shop information is missing",
        ]
        .contains { message.contains($0) }
    }
}

extension Refusal {
    /// Some endpoints say 404 or 422 of credentials that are wrong.
    private static func isAboutBadCredentials(_ message: String) -> Bool {
        [
            "authorization parameter is invalid", "authorization parameters are incorrect", "password is incorrect",
            "source shop does not exist", "reference shop does not exist", "shop id does not exist", "shop not found",
        ]
        .contains { message.contains($0) }
    }
}

extension Transport.Response {
    /// The first value of a line of the header.
    func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// What an error answer says, in one of the shapes of eKomi's APIs; nil if it says nothing readable.
    fileprivate var message: String? {
        if let root = JSONValue(json: body) { return root.errorMessage ?? (root.array?.first ?? root)["message"]?.name }
        let text = String(ekomiBytes: body.prefix(4096)).trimmed
        return text.isEmpty || text.hasPrefix("<") ? nil : text
    }
}

extension JSONValue {
    /// The message of `{"error":{"message":…}}`, `{"errors":{"message":…}}` or `{"error":"…"}`.
    var errorMessage: String? {
        guard let error = self["error"] ?? self["errors"] else { return nil }
        switch error {
        case .null, .bool(false), .array([]): return nil
        case .object, .array, .string, .number, .bool: break
        }
        if error.isBlank { return nil }
        let message = error["message"] ?? error.array?.first ?? error
        return message.text ?? String(decoding: message.bytes, as: UTF8.self)
    }
}

extension String {
    /// An address without what may be secret in it: query, fragment, user and password.
    var withoutQuery: String {
        var address = prefix { $0 != "?" && $0 != "#" }
        if let authority = address.firstRange(of: "://")?.upperBound {
            let end = address[authority...].firstIndex(of: "/") ?? address.endIndex
            if let at = address[authority..<end].lastIndex(of: "@") { address.removeSubrange(authority...at) }
        }
        return String(address)
    }
}
