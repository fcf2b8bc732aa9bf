import struct Foundation.Date

extension Endpoint {
    /// `GET /api/1.0/review-cases`: cases that agents follow up.
    static let reviewCases = Endpoint(
        .engagement,
        "review-cases",
        .get,
        "/api/1.0/review-cases",
        summary: "Cases that agents follow up, newest first: here one for each review of one or two stars",
        authentication: .token,
        parameters: [
            .query("start_date", .day, "first day, YYYY-MM-DD"),
            .query("end_date", .day, "last day, YYYY-MM-DD"),
            .query("limit", .number(from: 1), "how many to show; default 200") { _ in 2 },
            .query("offset", .number(from: 0), "how many to leave out; default 0"),
            .query("case_number", "one case"),
        ],
        outcomes: [.json(.object(["data": .list(.reviewCase)]))] + .errors(403, 422),
        respond: reviewCases
    )

    private static func reviewCases(_ call: APICall) throws -> APIAnswer {
        let place = try call.engagementShop()
        var query = ReviewQuery()
        query.stars = 1...2
        query.submitted = try window(call)
        if let number = call.documented("case_number") {
            query.numbers = SandboxReview.number(ofCase: number, shop: place).map { [$0] } ?? []
        }
        let limit = try count(call, "limit", least: 1) ?? 200
        let offset = try count(call, "offset", least: 0) ?? 0
        let known = call.sandbox.withIndex(of: place) { $0.nextNumber }
        query.numbers = query.numbers?.filter { (0..<known).contains($0) }
        let numbers = call.sandbox.numbers(of: place, matching: query).dropFirst(offset).prefix(limit)
        return .json(["data": .array(numbers.map { json(call.sandbox.review(Int($0), of: place)) })])
    }

    private static func window(_ call: APICall) throws(APIError) -> ClosedRange<Int64>? {
        func day(_ name: String) throws(APIError) -> CalendarDay? {
            guard let text = call.documented(name) else { return nil }
            guard let day = CalendarDay(parsing: text) else { throw .errors(422, "Unprocessable Entity") }
            return day
        }
        let first = try day("start_date")
        let last = try day("end_date")
        guard first != nil || last != nil else { return nil }
        let start = first?.start ?? Int64.min
        let end = last.map { $0.start + CalendarDay.seconds - 1 } ?? Int64.max
        guard start <= end else { throw .errors(422, "Unprocessable Entity") }
        return start...end
    }

    private static func count(_ call: APICall, _ name: String, least: Int) throws(APIError) -> Int? {
        guard let text = call.documented(name) else { return nil }
        guard let count = Int(text), count >= least else { throw .errors(422, "Unprocessable Entity") }
        return count
    }

    /// The name of the times is misspelt, their years have two digits, and they stand under numbers, as in the sample.
    private static func json(_ review: SandboxReview) -> JSONValue {
        let made = review.submitted.addingTimeInterval(60)
        let opened = review.submitted.addingTimeInterval(26 * 60 * 60)
        let isAnswered = review.reply != nil
        let times = [made, opened, nil, nil, isAnswered ? review.reply?.date : nil, nil]
        return [
            "case_id": .string(review.caseNumber),
            "created_at": .string(made.ekomiTimestamp),
            "updated_at": .string((review.reply?.date ?? opened).ekomiTimestamp),
            "case_statues": .object(
                zip(1..., times)
                    .map { number, time in
                        let text = time.map { String($0.ekomiTimestamp.dropFirst(2)) } ?? ""
                        return .init(key: "\(number)", value: .string(text))
                    }
            ),
            "meta": ["pool_name": "Sandbox"],
        ]
    }
}

extension SandboxReview {
    private static let casePrefix = "CASE"

    fileprivate var caseNumber: String { "\(Self.casePrefix)\(feedbackID)" }

    /// The number of the review behind a case of a shop.
    fileprivate static func number(ofCase text: String, shop place: Int) -> Int? {
        guard text.hasPrefix(casePrefix), let id = Int(text.dropFirst(casePrefix.count)) else { return nil }
        return id.subtractingReportingOverflow((place + 1) * 10_000_000).partialValue
    }
}

extension APICall {
    /// The place of the shop whose token the call carries.
    func engagementShop() throws(APIError) -> Int {
        try tokenShop(else: .errors(403, "Forbidden"))
    }

    /// A parameter in small letters, or with a capital one as the document writes it; nil if it is empty or not there.
    func documented(_ name: String) -> String? {
        value(name) ?? value(name.prefix(1).uppercased() + name.dropFirst())
    }
}

extension Schema {
    fileprivate static let reviewCase: Schema = {
        let short = text("(?:[0-9]{2}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2})?")
        return object([
            "case_id": string, "created_at": time, "updated_at": time,
            "case_statues": object(["1": short, "2": short, "3": short, "4": short, "5": short, "6": short]),
            "meta": object(["pool_name": string]),
        ])
    }()
}
