import Reviews

extension ModelFactory {
    /// Chooses among reviews that come newest first.
    func showcase(_ reviews: [Review]) -> Showcase {
        let written = reviews.filter { $0.text.utf8.count >= Self.shortestQuote }
        let count = max(context.widgets.gridReviews, context.widgets.carouselReviews)
        let newest = written.prefix(count).map(review)
        let byHelpfulness = ReviewOrder.helpful.arrange(written)
        return Showcase(
            grid: Array(newest.prefix(context.widgets.gridReviews)),
            carousel: Array(newest.prefix(context.widgets.carouselReviews)),
            best: byHelpfulness.first { $0.stars.whole >= 4 }.map(review),
            critical: byHelpfulness.first { $0.stars.whole <= 3 }.map(review)
        )
    }

    /// A text shorter than this, in bytes, says too little to stand for others.
    private static let shortestQuote = 20
}
