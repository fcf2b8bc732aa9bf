import HTTPTypes

/// A page of reviews, with its place among the others.
struct AnswersPage {
    let call: APICall
    let request: AnswersRequest
    /// The numbers of all reviews that match.
    let numbers: [Int32]

    /// Finds the reviews; a page without any is an error, as documented.
    init(_ call: APICall, _ request: AnswersRequest) throws(APIError) {
        self.call = call
        self.request = request
        numbers = call.sandbox.numbers(of: request.shop, matching: request.query)
        guard request.page <= lastPage, !numbers.isEmpty else {
            throw .smartForms(404, "Result is not found against that shop")
        }
    }

    private var lastPage: Int {
        (numbers.count + request.pageSize - 1) / request.pageSize
    }

    var records: [ReviewRecord] {
        let first = (request.page - 1) * request.pageSize
        let shop = call.sandbox.shop(at: request.shop)
        return numbers[first..<min(first + request.pageSize, numbers.count)]
            .map { number in
                ReviewRecord(
                    review: call.sandbox.review(Int(number), of: request.shop),
                    shop: shop,
                    types: request.types
                )
            }
    }

    /// The pages one can go to from here by their relation; none for those one is on.
    private var links: [(relation: String, address: String?)] {
        let page = request.page
        return [
            ("first", page > 1 ? address(page: 1) : nil),
            ("prev", page > 1 ? address(page: page - 1) : nil),
            ("next", page < lastPage ? address(page: page + 1) : nil),
            ("last", page < lastPage ? address(page: lastPage) : nil),
        ]
    }

    /// The `Link` header, by RFC 8288; nil if there is only one page.
    var linkHeader: String? {
        let links = links.compactMap { link in link.address.map { "<\($0)>; rel=\"\(link.relation)\"" } }
        return links.isEmpty ? nil : links.joined(separator: ", ")
    }

    /// The third version's paging in the body; an empty address where there is nowhere to go.
    var meta: JSONValue {
        [
            "_links": .object(
                links.map { JSONValue.Member(key: $0.relation, value: ["href": .string($0.address ?? "")]) }
            ),
            "_count": ["current_page": .number(request.page), "total_records": .number(numbers.count)],
        ]
    }

    private func address(page: Int) -> String {
        call.address(query: call.query.setting("page", to: String(page)))
    }
}
