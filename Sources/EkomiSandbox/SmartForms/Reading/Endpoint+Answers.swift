import Hummingbird

extension Endpoint {
    /// `GET /api/v2/answers`: reviews with all their answers, paged by a `Link` header.
    static let answers = Endpoint(
        .smartForms,
        "answers",
        .get,
        "/api/v2/answers",
        summary: "Reviews with all their answers, newest first; pages are linked in the Link header",
        authentication: .interface,
        parameters: answersParameters,
        outcomes: [.json(.data(.list(.review))), .csv] + .refusals(401, 404, 422),
        respond: answersV2
    )

    /// `GET /api/v3/answers`: the same with paging in the body, too.
    static let answersV3 = Endpoint(
        .smartForms,
        "answers",
        .get,
        "/api/v3/answers",
        summary: "The same, with links to the pages and the number of records in the body, too",
        authentication: .interface,
        parameters: answersParameters + [.query("question_tag", "accepted; no question has tags here")],
        outcomes: [
            .json(.object(["data": .list(.review), "status_code": .integer, "meta": .paging])), .csv,
        ] + .refusals(401, 404, 422),
        respond: answersV3
    )

    private static let answersParameters: [Parameter] = [
        .format, .startDate, .endDate, .published, .withdrawn,
        .query("review_hash", "one review, or those of one order"),
        .questionType, .exclude,
        .query("filter", .oneOf("all", "positive", "neutral", "negative"), "positive, neutral, negative or all"),
        .query("form_id", "one or more forms, separated by commas") { "\($0.shops[0].form(1).id)" },
        .query("product_id", "one product"),
        .query("order_id", "one order; ignored beside order_ids[]"),
        .query("order_ids[]", .list(.string), "up to ten orders"),
        .query("show_skipped_product_reviews", .flag, "1 shows products that were skipped on the form"),
        .recordsPerPage(20),
        .page,
    ]

    /// The types that the second version's document lists.
    private static let typesV2 = Set(SandboxQuestion.Kind.allCases)
    /// The third version's list lacks two.
    private static let typesV3 = typesV2.subtracting([.legalText, .feedbackEmail])

    private static func answersV2(_ call: APICall) throws -> APIAnswer {
        let request = try AnswersRequest(call, allowed: typesV2)
        let page = try AnswersPage(call, request)
        // "In JSON format, results will be shown in paginated style": CSV comes whole unless a page is asked for.
        if request.isCSV, call.query["page"] == nil, call.query["records_per_page"] == nil {
            return wholeCSV(call, request, numbers: page.numbers)
        }
        if request.isCSV {
            return linked(csv(page.records), page)
        }
        return linked(.smartForms(.array(page.records.map(\.json))), page)
    }

    private static func answersV3(_ call: APICall) throws -> APIAnswer {
        let request = try AnswersRequest(call, allowed: typesV3)
        let page = try AnswersPage(call, request)
        if request.isCSV {
            return linked(csv(page.records), page)
        }
        let body: JSONValue = [
            "data": .array(page.records.map(\.json)), "status_code": 200, "meta": page.meta,
        ]
        return linked(.json(body), page)
    }

    private static func linked(_ answer: APIAnswer, _ page: AnswersPage) -> APIAnswer {
        var answer = answer
        answer.setHeader("Link", to: page.linkHeader)
        return answer
    }

    private static func csv(_ records: [ReviewRecord]) -> APIAnswer {
        .csv(records.reduce(into: ReviewRecord.csvHeader) { $0 += $1.csv })
    }

    private static func wholeCSV(_ call: APICall, _ request: AnswersRequest, numbers: [Int32]) -> APIAnswer {
        let shop = call.sandbox.shop(at: request.shop)
        let assets = "\(call.origin)/assets"
        let body = APIAnswer.Body.stream { writer in
            try await writer.write(ByteBuffer(bytes: ReviewRecord.csvHeader))
            for number in numbers {
                let review = call.sandbox.review(Int(number), of: request.shop)
                let record = ReviewRecord(review: review, shop: shop, types: request.types, assets: assets)
                try await writer.write(ByteBuffer(bytes: record.csv))
            }
        }
        return APIAnswer(contentType: "text/csv; charset=utf-8", body: body)
    }
}
