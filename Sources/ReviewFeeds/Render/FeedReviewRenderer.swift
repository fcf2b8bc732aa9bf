import Reviews
import Templates

/// Lays out the reviews of a batch, renders them and counts what became of them; one of several that work side by side.
///
/// Sendable although it changes: each works on a queue of its own, one batch after the other.
final class FeedReviewRenderer: @unchecked Sendable {
    private let options: ProductReviewFeedOptions
    private let defaultLanguage: String?
    private var items: ItemRenderer<FeedHeadView, FeedReviewView>
    /// The ids in the feed; nil if whoever hands in reviews knows that no two are called the same.
    private var seen: SeenIdentifiers?

    init(
        _ template: ProductReviewFeedTemplate,
        head: FeedHeadView,
        options: ProductReviewFeedOptions,
        hasUniqueIDs: Bool
    ) {
        self.options = options
        defaultLanguage = options.defaultLanguage.flatMap(LanguageTag.normalized)
        items = template.stream.items(of: head)
        seen = hasUniqueIDs ? nil : SeenIdentifiers()
    }

    /// Renders all reviews of a batch, each into the part of its feed.
    func render(_ batch: FeedBatch) {
        let words = FeedWords(defaultLanguage: defaultLanguage, in: &batch.reviews)
        var codes = RecentCodes()
        var start = 0
        do {
            while start < batch.places.count {
                // Reviews of the same products follow each other.
                let number = batch.places[start].products
                let end = batch.places[start...].firstIndex { $0.products != number } ?? batch.places.count
                let products = FeedProducts(batch.products[number], options: options)
                let product = FeedProductTexts(products, in: &batch.reviews)
                items.share(products.views)
                for index in start..<end { try render(index, of: batch, products, product, words, &codes) }
                start = end
            }
        } catch {
            batch.failure = error
        }
    }

    private func render(
        _ index: Int,
        of batch: FeedBatch,
        _ products: FeedProducts,
        _ product: FeedProductTexts,
        _ words: FeedWords,
        _ codes: inout RecentCodes
    ) throws {
        let feed = batch.places[index].feed
        var view: FeedReviewView
        do {
            view = try .layingOut(
                batch.reviews.reviews[index],
                in: &batch.reviews,
                products: products,
                product: product,
                options: options,
                words: words,
                codes: &codes
            )
            try name(&view, in: batch)
        } catch {
            return batch.parts[feed].leaveOut(error.reason)
        }
        try batch.reviews.withLentTexts { texts in
            try items.render(&view, lending: texts, into: &batch.parts[feed].output)
        }
        batch.parts[feed].count(view, products.match)
    }

    /// Sees to it that no two reviews of a feed are called the same.
    private func name(_ view: inout FeedReviewView, in batch: FeedBatch) throws(FeedOmissionError) {
        guard seen != nil, let id = view.id, !isNew(id, in: batch) else { return }
        // Two files may call different reviews the same; what we call them ourselves is unique.
        guard view.spareID != id, !view.spareID.isEmpty, isNew(view.spareID, in: batch) else {
            throw FeedOmissionError(reason: .duplicateID)
        }
        view.id = view.spareID
    }

    private func isNew(_ id: Range<Int>, in batch: FeedBatch) -> Bool {
        seen?.insert(batch.reviews.bytes[id]) ?? true
    }
}

extension ReviewBatch {
    /// Lends the texts to a renderer.
    fileprivate func withLentTexts(_ body: (LentTexts) throws -> Void) rethrows {
        try bytes.withUnsafeBufferPointer { bytes in
            try listed.withUnsafeBufferPointer { try body(LentTexts(bytes, places: $0)) }
        }
    }
}
