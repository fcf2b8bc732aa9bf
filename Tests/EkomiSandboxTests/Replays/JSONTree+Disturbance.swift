import Foundation

extension JSONTree {
    /// A text of a few digits as a number; ids may be long, and a zero in front is no number's.
    var asNumber: JSONTree? {
        guard case .string(let text) = self, text.count < 15, let number = Double(text), number.isFinite,
            text == "0" || !text.hasPrefix("0") || text.hasPrefix("0."),
            text.utf8.allSatisfy({ (0x2E...0x39).contains($0) })
        else { return nil }
        return .number(text)
    }

    /// What a flag says, if the member is one.
    func flag(_ key: String) -> Bool? {
        let flags: Set = [
            "published", "withdrawn", "verified", "is_anonymous", "is_default", "is_instant", "is_feedback_only",
            "order_processed", "enabled", "active", "done",
        ]
        guard flags.contains(key) else { return nil }
        switch self {
        case .bool(let value): return value
        case .number(let digits): return digits == "1"
        case .null, .string, .array, .object: return nil
        }
    }

    var isEmptyText: Bool {
        if case .string("") = self { true } else { false }
    }

    /// An object without the members that say nothing.
    var withoutEmpty: JSONTree {
        guard case .object(let members) = self else { return self }
        return .object(
            members.filter { _, value in
                switch value {
                case .null, .string(""): false
                case .bool, .number, .string, .array, .object: true
                }
            }
        )
    }

    /// A text as one reads UTF-8 that was taken for Latin-1.
    var encodedTwice: JSONTree {
        guard case .string(let text) = self, text.utf8.contains(where: { $0 >= 0x80 }) else { return self }
        return .string(String(String.UnicodeScalarView(text.utf8.map { Unicode.Scalar($0) })))
    }

    /// The one object in the envelope, or without one, as a list.
    var withListOfOne: JSONTree {
        guard case .object(let members) = self, case .object(let data) = self["data"] else { return self }
        // A list of links or of options is a list already.
        guard !data.contains(where: { if case .array = $0.value { $0.key == "result" } else { false } }) else {
            return self
        }
        return .object(members.map { $0.key == "data" ? ($0.key, .array([$0.value])) : $0 })
    }

    /// Lists in the envelope as PHP writes them when a number is missing.
    var withNumberedKeys: JSONTree {
        guard case .object(let members) = self, case .array(let records) = self["data"], !records.isEmpty,
            records.allSatisfy({ if case .object = $0 { true } else { false } }), !isAcknowledgement
        else { return self }
        let numbered = records.enumerated().map { (key: "\($0)", value: $1) }
        return .object(members.map { $0.key == "data" ? ($0.key, .object(numbered)) : $0 })
    }

    /// What is said of a change is one, though it is documented as a list of one.
    private var isAcknowledgement: Bool {
        guard case .array(let records) = self["data"] else { return false }
        return records.contains { $0["message"] != nil || $0["submission_link"] != nil }
    }

    /// What stands in the envelope, or the whole where there is none, or where it says more than that.
    var withoutEnvelope: JSONTree {
        ["meta", "total", "key"].contains { self[$0] != nil } ? self : self["data"] ?? self
    }

    /// The spellings that other clients, plug-ins and samples have.
    var withOtherNames: JSONTree {
        var names = [
            "review_hash": "hash", "submitted": "submission_date", "review": "feedback", "title": "headline",
            "answers": "questions", "reviewer": "customer", "locale": "language", "helpful": "helpful_count",
            "not_helpful": "not_helpful_count", "verified": "is_verified", "total_reviews": "review_count",
            "average_rating": "rating_avg", "ratings": "rating_count", "question_label": "question",
            "question_type": "type", "total_answers": "total", "average": "avg", "child_form_id": "form_id",
            "activity": "event", "case_statues": "case_statuses",
        ]
        // Core and the other families know only their own names.
        if self["data"] == nil { names = ["case_statues": "case_statuses"] }
        let isRecipient = self["data"]?["first_name"] != nil
        if isRecipient || self["offset"] != nil || self["meta"] == nil && isListOfInvitations { names = [:] }
        return renaming(names)
            .mapping { key, value in
                guard key == "rating_count", case .object(let counts) = value else { return value }
                return .array(counts.map { .object([("rating", .string($0.key)), ("count", $0.value)]) })
            }
    }

    private var isListOfInvitations: Bool {
        guard case .array(let records) = self["data"], let first = records.first else { return false }
        return first["recipient_type"] != nil || first["meta_data"] != nil
    }

    var isToken: Bool { ["token", "access_token", "accessToken"].contains { self[$0] != nil } }

    /// A time in another form, made of day and clock; anything else as it is.
    func time(_ form: (_ day: Substring, _ clock: Substring) -> String) -> JSONTree {
        guard case .string(let text) = self, let match = text.wholeMatch(of: Self.timePattern) else { return self }
        return .string(form(match.1, match.2))
    }

    /// A time as seconds since 1970.
    var unixTime: JSONTree {
        guard case .string(let text) = self, let match = text.wholeMatch(of: Self.timePattern) else { return self }
        let formatter = ISO8601DateFormatter()
        return formatter.date(from: "\(match.1)T\(match.2)Z").map { .number("\(Int($0.timeIntervalSince1970))") }
            ?? self
    }

    private static var timePattern: Regex<(Substring, Substring, Substring)> {
        /([0-9]{4}-[0-9]{2}-[0-9]{2})[ T]([0-9]{2}:[0-9]{2}:[0-9]{2})(?:Z|\+0000)?/
    }
}
