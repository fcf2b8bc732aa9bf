extension SandboxDataset {
    /// The newest reviews of the first shop as they are at the start, to be examples; the first of each order only.
    func exampleReview(_ place: Int = 0) -> SandboxReview? {
        guard ownReviews.isEmpty else {
            return ownReviews[max(0, ownReviews.count - 1 - place)]
        }
        let generator = ReviewGenerator(dataset: self, shop: 0)
        let orders = (0..<generator.count).reversed().lazy
            .filter { number in
                let header = generator.header(number)
                return generator.order(of: number) == number && !header.isSkipped && header.isPublished
                    && !header.isWithdrawn
            }
        return orders.dropFirst(place).first.map(generator.review)
    }

    /// An order of the first shop that is there at the start.
    func exampleOrder(_ place: Int = 0) -> JSONValue {
        .string(exampleReview(place)?.orderID ?? "order-4711")
    }
}
