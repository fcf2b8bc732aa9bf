extension APICall {
    /// The numbers of the reviews that a call names by `review_hash` or `order_id`.
    func reviewNumbers(of place: Int) throws(APIError) -> [Int] {
        let hash = value("review_hash")
        let order = value("order_id")
        guard hash != nil || order != nil else {
            throw .smartForms(422, "Review hash or order id is required!")
        }
        let numbers = sandbox.withIndex(of: place) { index in
            hash.map { index.numbers(hash: $0) } ?? order.map { index.numbers(order: $0) } ?? []
        }
        guard !numbers.isEmpty else { throw .smartForms(404, "Review does not exists") }
        return numbers
    }
}

extension Sandbox {
    /// Changes reviews by their numbers.
    func change(_ numbers: [Int], of place: Int, _ change: (inout SandboxReview) -> Void) {
        for number in numbers {
            var review = review(number, of: place)
            change(&review)
            let changed = review
            withIndex(of: place) { $0.replace(number, by: changed) }
        }
    }
}
