/// A review in the shape that `answers` gives it.
struct ReviewRecord {
    let review: SandboxReview
    let shop: SandboxShop
    /// Which types of questions are shown.
    let types: Set<SandboxQuestion.Kind>
    /// Where the sandbox's own pictures are, such as `http://127.0.0.1:8089/assets`.
    let assets: String

    var json: JSONValue {
        [
            "review_hash": .string(review.hash),
            "feedback_id": .number(review.feedbackID),
            "form_id": .number(review.formID),
            "shop_id": .number(review.shopID),
            "order_id": .string(review.orderID),
            "product_id": .string(review.productID ?? ""),
            "product_name": .string(review.productName),
            "submitted": .string(review.submitted.ekomiTimestamp),
            "published": .flag(review.isPublished),
            "withdrawn": .flag(review.isWithdrawn),
            "rating": review.stars.map { .string(String($0)) } ?? .null,
            "title": .string(review.title),
            "review": .string(review.text),
            "comment": comment,
            "reviewer": reviewer,
            "locale": .string(review.locale),
            "verified": .flag(review.isVerified),
            "helpful": .number(review.helpfulCount),
            "not_helpful": .number(review.unhelpfulCount),
            "answers": answers,
        ]
    }

    /// What stands above the columns.
    static let csvHeader = CSV.row([
        "review_hash", "form_id", "order_id", "product_id", "submitted", "published", "withdrawn", "rating", "title",
        "review", "comment", "reviewer_name", "locale", "answers",
    ])

    var csv: [UInt8] {
        CSV.row([
            review.hash, String(review.formID), review.orderID, review.productID ?? "",
            review.submitted.ekomiTimestamp, review.isPublished ? "1" : "0", review.isWithdrawn ? "1" : "0",
            review.stars.map(String.init) ?? "", review.title, review.text, review.reply?.text ?? "",
            review.reviewer.name, review.locale, String(decoding: answers.bytes(), as: UTF8.self),
        ])
    }

    /// Undocumented, and seen as a text, as an object and as a list: the sandbox takes turns.
    private var comment: JSONValue {
        guard let reply = review.reply else { return "" }
        let object: JSONValue = ["text": .string(reply.text), "date": .string(reply.date.ekomiTimestamp)]
        return switch review.feedbackID % 3 {
        case 0: .string(reply.text)
        case 1: object
        default: [object]
        }
    }

    private var reviewer: JSONValue {
        [
            "id": .string(review.reviewer.id),
            "first_name": .string(review.reviewer.firstName),
            "last_name": .string(review.reviewer.lastName),
            "name": .string(review.reviewer.name),
            "email": .string(review.reviewer.email),
            "telephone": .string(review.reviewer.telephone),
            "country": .string(review.reviewer.country),
            "is_anonymous": .flag(review.reviewer.isAnonymous),
        ]
    }

    private var answers: JSONValue {
        guard !review.isSkipped, let form = shop.forms.first(where: { $0.id == review.formID }) else { return [] }
        var ratings = review.subRatings[...]
        var answers: [JSONValue] = []
        for question in form.questions {
            let answer = answer(to: question, subRatings: &ratings)
            guard let answer, types.contains(question.kind) else { continue }
            answers.append(json(question, answer: answer))
        }
        return .array(answers)
    }

    private func json(_ question: SandboxQuestion, answer: JSONValue) -> JSONValue {
        var members = [
            JSONValue.Member(key: "question_id", value: .number(question.id)),
            JSONValue.Member(key: "question_label", value: .string(question.label)),
            JSONValue.Member(key: "question_type", value: .string(question.kind.rawValue)),
            JSONValue.Member(key: "answer", value: answer),
            JSONValue.Member(key: "parent_id", value: .number(question.parentID)),
        ]
        if question.kind == .rankingScale, let first = question.options.first, let last = question.options.last {
            members.append(JSONValue.Member(key: "range_min", value: .number(first.id)))
            members.append(JSONValue.Member(key: "range_max", value: .number(last.id)))
        }
        return .object(members)
    }

    /// The answer to a question; nil if it was left open.
    private func answer(to question: SandboxQuestion, subRatings: inout ArraySlice<Int>) -> JSONValue? {
        switch question.kind {
        case .rating: review.stars.map { .string(String($0)) }
        case .rankingScale: subRatings.popFirst().map { .string(String($0)) }
        case .shortText: review.title.isEmpty ? nil : .string(review.title)
        case .feedback: review.text.isEmpty ? nil : .string(review.text)
        case .yesNo: review.isRecommended.flatMap { question.option($0 ? 0 : 1) }.map(JSONValue.string)
        case .prosAndCons: prosAndCons
        case .multipleChoice: review.uses.isEmpty ? nil : .strings(review.uses)
        case .dropdown: review.uses.first.map(JSONValue.string)
        case .picture: review.pictures.isEmpty ? nil : pictures
        case .feedbackEmail: .string(review.reviewer.email)
        case .legalText: "1"
        case .longText, .constantSum, .datepicker: nil
        }
    }

    private var prosAndCons: JSONValue? {
        guard !review.pros.isEmpty || !review.cons.isEmpty else { return nil }
        return ["pros": .strings(review.pros), "cons": .strings(review.cons)]
    }

    /// One picture is an address, several are a list.
    private var pictures: JSONValue {
        let addresses = review.pictures.map { $0.utf8.contains(UInt8(ascii: ":")) ? $0 : "\(assets)/\($0)" }
        return addresses.count == 1 ? .string(addresses[0]) : .strings(addresses)
    }
}

extension SandboxQuestion {
    /// What the option at a place reads.
    fileprivate func option(_ place: Int) -> String? {
        options.indices.contains(place) ? options[place].label : nil
    }
}
