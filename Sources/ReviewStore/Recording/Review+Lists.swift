import Foundation
import Reviews

extension [Reply] {
    /// Two texts for each: its own and its date, which may be empty.
    var texts: [String] { flatMap { [$0.text, $0.date.map { String($0.milliseconds) } ?? ""] } }

    /// Reads what `texts` gives.
    init(texts: [String]) {
        self = stride(from: 0, to: texts.count - 1, by: 2)
            .map { index in
                Reply(text: texts[index], date: Int64(texts[index + 1]).map(Date.init(milliseconds:)))
            }
    }
}

extension [Answer] {
    /// Four texts for each: question's id and words, kind of value, value.
    var texts: [String] {
        flatMap { answer in
            let (kind, value) = answer.value.texts
            return [answer.questionID?.rawValue ?? "", answer.question, kind, value]
        }
    }

    /// Reads what `texts` gives; an answer of a kind that this version does not know is left out.
    init(texts: [String]) {
        self = stride(from: 0, to: texts.count - 3, by: 4)
            .compactMap { index in
                guard let value = Answer.Value(kind: texts[index + 2], value: texts[index + 3]) else { return nil }
                let id = texts[index].isEmpty ? nil : Answer.QuestionID(texts[index])
                return Answer(questionID: id, question: texts[index + 1], value: value)
            }
    }
}

extension Answer.Value {
    fileprivate var texts: (kind: String, value: String) {
        switch self {
        case .stars(let stars): ("stars", String(stars.hundredths))
        case .scale(let place, let range): ("scale", "\(place) \(range.lowerBound) \(range.upperBound)")
        case .choice(let isChosen): ("choice", isChosen ? "1" : "0")
        case .text(let text): ("text", text)
        }
    }

    fileprivate init?(kind: String, value: String) {
        switch kind {
        case "stars":
            guard let stars = Int(value).flatMap(Stars.init(hundredths:)) else { return nil }
            self = .stars(stars)
        case "scale":
            let numbers = value.split(separator: " ").compactMap { Int($0) }
            guard numbers.count == 3, numbers[1] <= numbers[2] else { return nil }
            self = .scale(numbers[0], range: numbers[1]...numbers[2])
        case "choice": self = .choice(value == "1")
        case "text": self = .text(value)
        default: return nil
        }
    }
}
