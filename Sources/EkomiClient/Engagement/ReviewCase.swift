public import struct Foundation.Date

/// A case that an agent follows up with the reviewer.
public struct ReviewCase: Sendable, Hashable {
    /// A state that a case may come to; eKomi numbers them from 1 in this order.
    public enum Status: Int, Sendable, Hashable, CaseIterable {
        /// It was imported.
        case untouched = 1
        /// An agent opened it.
        case inProgress
        /// The customer refused to talk.
        case customerNotReached
        /// The customer was not there, three times.
        case interviewUnsuccessful
        /// The customer talked.
        case interviewSuccessful
        /// It was due, and nothing came of it.
        case expired
    }

    /// The number of the case.
    public let id: String
    /// When it was made.
    public let created: Date?
    /// When it was changed last.
    public let updated: Date?
    /// When it came to each of its states.
    public let statuses: [Status: Date]
    /// What else is said about it, such as `pool_name`.
    public let details: [String: String]
}

extension ReviewCase {
    init(_ object: JSONObject) throws(RecordFault) {
        guard let id = object["case_id"]?.name else {
            throw RecordFault(missing: "case_id", expected: "the number of the case")
        }
        self.id = id
        created = try object.date("created_at")
        updated = try object.date("updated_at")
        // The key is misspelt in eKomi's sample, and may be mended one day.
        let dates = (object["case_statues"] ?? object["case_statuses"])?.object?.members ?? []
        var statuses: [Status: Date] = [:]
        for member in dates where !member.value.isBlank {
            guard let status = Int(member.key).flatMap(Status.init), let date = Self.date(member.value) else {
                throw RecordFault(
                    Record.Entry(key: "case_statues.\(member.key)", value: member.value),
                    expected: "a time for each of the states 1 to 6"
                )
            }
            statuses[status] = date
        }
        self.statuses = statuses
        details = object["meta"]?.details ?? [:]
    }

    /// These times have years of two digits: `18-03-29 15:05:21`.
    private static func date(_ value: JSONValue) -> Date? {
        guard let text = value.name else { return nil }
        let hasShortYear = text.prefix { $0 != "-" }.count == 2
        return Timestamp.date(.string(hasShortYear ? "20\(text)" : text))
    }
}
