/// How a question was answered.
///
/// eKomi documents none of the keys: they are looked for under several names, and the answer is kept as it came.
public struct QuestionStatistics: Sendable, Hashable {
    /// How often an option was chosen.
    public struct Count: Sendable, Hashable {
        /// The option's number, or the value itself.
        public let option: String
        /// What the reviewer read; empty if eKomi does not say.
        public let label: String
        /// How often.
        public let count: Int
    }

    /// How many answers there are, if told or to be reckoned.
    public let total: Int?
    /// The average of a scale, if told.
    public let average: Double?
    /// How often each option was chosen; empty if eKomi does not say.
    public let counts: [Count]
    /// The answer as it came, in JSON.
    public let raw: [UInt8]
}

extension QuestionStatistics {
    /// Nil if nothing in it can be taken for a count.
    init?(_ object: JSONObject) {
        let value = { (keys: [String]) in keys.lazy.compactMap { object[$0] }.first { !$0.isBlank } }
        let counts = Self.counts(value(["options", "stats", "answers", "ratings", "rating_count", "counts"]))
        let total = value(["total_answers", "total", "answer_count", "total_count", "count", "total_reviews"])?.int
        guard total != nil || !counts.isEmpty else { return nil }
        self.total = total ?? counts.map(\.count).reduce(0, +)
        average = value(["average", "average_rating", "avg", "rating_avg"])?.double
        self.counts = counts
        raw = JSONValue.object(object).bytes
    }

    /// A list of objects, or an object of counts.
    private static func counts(_ value: JSONValue?) -> [Count] {
        switch value {
        case .array(let array):
            array.compactMap { element in
                let option = (element["option_id"] ?? element["option"] ?? element["rating"] ?? element["value"])?.name
                guard let option, let count = (element["count"] ?? element["total"])?.int, count >= 0 else {
                    return nil
                }
                let label = element["option_label"] ?? element["label"]
                return Count(option: option, label: label?.text?.repaired ?? "", count: count)
            }
        case .object(let object):
            object.members.compactMap { member in
                member.value.int.flatMap { $0 < 0 ? nil : Count(option: member.key, label: "", count: $0) }
            }
        default: []
        }
    }
}
