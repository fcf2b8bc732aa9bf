import Synchronization

extension Sandbox {
    /// Every review of a shop as it is now, newest first, composed one by one while you walk through them.
    public func reviews(ofShop shop: Int) throws(SandboxError) -> some Sequence<SandboxReview> {
        let place = try place(ofShop: shop)
        var query = ReviewQuery()
        query.includesSkipped = true
        return numbers(of: place, matching: query).lazy.map { self.review(Int($0), of: place) }
    }

    /// The numbers of the reviews that match, newest first; `shop` is a place in the dataset.
    func numbers(of shop: Int, matching query: ReviewQuery) -> [Int32] {
        withIndex(of: shop) { $0.numbers(matching: query) }
    }

    /// The review as it is now.
    func review(_ number: Int, of shop: Int) -> SandboxReview {
        withIndex(of: shop) { $0.changedReview(number) }
            ?? ReviewGenerator(dataset: dataset, shop: shop).review(number)
    }

    /// How many of the reviews that match gave one star, two stars and so on up to five.
    func starCounts(of shop: Int, matching query: ReviewQuery) -> [Int] {
        withIndex(of: shop) { index in
            var counts = Array(repeating: 0, count: 6)
            for number in index.numbers(matching: query) {
                counts[Int(index.headers[Int(number)].stars)] += 1
            }
            return Array(counts[1...])
        }
    }

    /// Works on the index of a shop, which is made when it is first needed.
    func withIndex<Result, Failure>(
        of shop: Int,
        _ body: (inout ReviewIndex) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try state.withLock { state throws(Failure) -> Result in
            var index = state.reviews[shop] ?? newIndex(of: shop)
            // Taken out so that it is not copied when it is changed.
            state.reviews[shop] = nil
            defer { state.reviews[shop] = index }
            return try body(&index)
        }
    }

    /// The reviews as they are at the start: made up from their numbers, or those of a file, which are all of one shop.
    private func newIndex(of shop: Int) -> ReviewIndex {
        var index = ReviewIndex(generator: ReviewGenerator(dataset: dataset, shop: shop))
        guard shop == 0 else { return index }
        for review in dataset.ownReviews {
            let header = ReviewHeader(
                submitted: review.submitted.wholeSeconds,
                product: review.productID.flatMap(productPlace) ?? ReviewHeader.noProduct,
                form: review.productID == nil ? 0 : 1,
                stars: UInt8(clamping: review.stars ?? 0),
                isPublished: review.isPublished,
                isWithdrawn: review.isWithdrawn
            )
            index.add(review, header: header)
        }
        return index
    }

    func place(ofShop id: Int) throws(SandboxError) -> Int {
        let shops = shops
        guard let place = shops.firstIndex(where: { $0.interfaceID == id }) else {
            throw .unknownShop(id, known: shops.map(\.interfaceID))
        }
        return place
    }
}

extension Sandbox {
    /// An order with the header of its first review.
    struct OrderNumber {
        let number: Int
        let order: String
        let header: ReviewHeader
    }

    /// The orders behind the reviews that match, each once.
    func orderNumbers(of place: Int, matching query: ReviewQuery) -> [OrderNumber] {
        withIndex(of: place) { index in
            index.numbers(matching: query)
                .compactMap { number in
                    index.firstOrder(of: Int(number))
                        .map { OrderNumber(number: Int(number), order: $0, header: index.headers[Int(number)]) }
                }
        }
    }
}
