import Reviews

/// One question of a form with what was answered, as it came.
struct AnsweredQuestion {
    let id: Answer.QuestionID?
    let label: String
    let type: QuestionType?
    let entry: Record.Entry?
    let children: [AnsweredQuestion]
    private let range: ClosedRange<Double>?

    init(_ object: JSONObject) {
        func first(_ keys: String...) -> Record.Entry? {
            keys.lazy.compactMap { key in object[key].map { Record.Entry(key: key, value: $0) } }.first
        }
        id = object["question_id"]?.name.map { Answer.QuestionID($0) }
        label = first("question_label", "question", "label")?.value.text?.repaired.trimmed ?? ""
        type = first("question_type", "type")?.value.name.flatMap { QuestionType(rawValue: $0.lowercased()) }
        let answer = first("answer", "value")
        let name = label.isEmpty ? id?.rawValue ?? "answer" : label
        entry = answer.map { Record.Entry(key: "\($0.key) to \"\(name)\"", value: $0.value) }
        children =
            first("children", "child_questions")?.value.array?.compactMap(\.object).map(AnsweredQuestion.init) ?? []
        let lower = (object["range_min"] ?? object["range"]?["min"])?.double
        let upper = (object["range_max"] ?? object["range"]?["max"])?.double
        range = if let lower, let upper, lower < upper { lower...upper } else { nil }
    }

    /// The main rating in stars; on a scale that is not one of stars, by its place on it.
    var mainStars: Stars? {
        guard let value = entry?.value.double else { return nil }
        guard let range, range.upperBound != 5 else { return Stars(value) }
        return Stars(value, of: range)
    }

    /// A sub-rating, or a place on another scale; nil if it is not on it.
    var scaleValue: Answer.Value? {
        // Without a range, a ranking scale is that of the Net Promoter Score.
        let range = self.range ?? (type == .subRating ? 1...5 : 0...10)
        guard let value = entry?.value.double, range.contains(value) else { return nil }
        if range == 1...5 { return Stars(value).map { .stars($0) } }
        guard let lower = Int(exactly: range.lowerBound), let upper = Int(exactly: range.upperBound),
            let place = Int(exactly: value)
        else { return nil }
        return .scale(place, range: lower...upper)
    }

    /// Yes or no, in the languages of eKomi's forms; nil for any other label.
    var choice: Bool? {
        guard let value = entry?.value else { return nil }
        if let flag = value.flag { return flag }
        guard let word = Self.texts(of: value).first?.lowercased() else { return nil }
        if Self.yes.contains(word) { return true }
        return Self.no.contains(word) ? false : nil
    }

    private static let yes: Set = ["yes", "ja", "oui", "sí", "si", "sì", "sim", "tak", "はい"]
    private static let no: Set = ["no", "nein", "non", "nee", "não", "nie", "nej", "いいえ"]

    /// What was liked and disliked; nil if the answer tells them in a way we do not know.
    var prosAndCons: (pros: [String], cons: [String])? {
        guard let object = entry?.value.object else { return nil }
        func list(_ key: String) -> [String] {
            (object[key].map(Self.texts) ?? [])
                .flatMap { $0.split(whereSeparator: \.isNewline).map { String($0).trimmed } }
                .filter { !$0.isEmpty }
        }
        return (list("pros"), list("cons"))
    }

    /// The words of the answer.
    var texts: [String] { entry.map { Self.texts(of: $0.value) } ?? [] }

    /// A text, the label of an option, several of them, or named amounts.
    private static func texts(of value: JSONValue) -> [String] {
        switch value {
        case .null: return []
        case .bool(let flag): return [flag ? "1" : "0"]
        case .string, .number:
            guard let text = value.text?.repaired.trimmed, !text.isEmpty else { return [] }
            return [text]
        case .array(let array): return array.flatMap(texts)
        case .object(let object):
            if let label = object["option_label"] ?? object["label"] ?? object["answer"] ?? object["value"] {
                return texts(of: label)
            }
            return object.members.flatMap { member in texts(of: member.value).map { "\(member.key): \($0)" } }
        }
    }
}
