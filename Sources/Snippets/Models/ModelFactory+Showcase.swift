import Reviews

extension ModelFactory {
    /// Chooses among the reviews of a batch, which come newest first.
    func showcase(in texts: inout ReviewBatch) -> Showcase {
        let written = texts.reviews.filter { $0.text.count >= Self.shortestQuote }
        let count = max(context.widgets.gridReviews, context.widgets.carouselReviews)
        let newest = reviews(written.prefix(count), in: &texts)
        let byHelpfulness = ReviewOrder.helpful.arrange(written)
        return Showcase(
            grid: Array(newest.prefix(context.widgets.gridReviews)),
            carousel: Array(newest.prefix(context.widgets.carouselReviews)),
            best: byHelpfulness.first { $0.stars.whole >= 4 }.map { review($0, in: &texts) },
            critical: byHelpfulness.first { $0.stars.whole <= 3 }.map { review($0, in: &texts) }
        )
    }

    /// A text shorter than this, in bytes, says too little to stand for others.
    private static let shortestQuote = 20
}
