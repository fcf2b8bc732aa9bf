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
        guard request.page <= paging.lastPage, !numbers.isEmpty else {
            throw .smartForms(404, "Result is not found against that shop")
        }
    }

    private var paging: Paging {
        Paging(call: call, page: request.page, size: request.pageSize, total: numbers.count)
    }

    var records: [ReviewRecord] {
        let shop = call.sandbox.shop(at: request.shop)
        return numbers[paging.range]
            .map { number in
                ReviewRecord(
                    review: call.sandbox.review(Int(number), of: request.shop),
                    shop: shop,
                    types: request.types,
                    assets: "\(call.origin)/assets"
                )
            }
    }

    /// The `Link` header; nil if there is only one page.
    var linkHeader: String? { paging.linkHeader }

    /// The third version's paging in the body.
    var meta: JSONValue { paging.meta }
}
