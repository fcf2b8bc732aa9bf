import Reviews
import Templates

/// Lays out the reviews of a batch, renders them and counts what became of them; one of several that work side by side.
///
/// Sendable although it changes: each works on a queue of its own, one batch after the other.
final class FeedReviewRenderer: @unchecked Sendable {
    private let options: ProductReviewFeedOptions
    private let defaultLanguage: String?
    private var codes = RecentCodes()
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
        do {
            var current: (number: Int, products: FeedProducts, page: Range<Int>?)?
            for (index, place) in batch.places.enumerated() {
                if current?.number != place.products {
                    let products = FeedProducts(batch.products[place.products], options: options)
                    items.share(products.views)
                    current = (place.products, products, products.page.map { batch.reviews.append($0.utf8) })
                }
                guard let current else { continue }
                try render(index, of: batch, current.products, page: current.page, into: &batch.parts[place.feed])
            }
        } catch {
            batch.failure = error
        }
    }

    private func render(
        _ index: Int,
        of batch: FeedBatch,
        _ products: FeedProducts,
        page: Range<Int>?,
        into part: inout FeedPart
    ) throws {
        var view: FeedReviewView
        do {
            view = try .layingOut(
                batch.reviews.reviews[index],
                in: &batch.reviews,
                products: products,
                page: page,
                options: options,
                defaultLanguage: defaultLanguage,
                codes: &codes
            )
            try name(&view, in: batch)
        } catch {
            return part.leaveOut(error.reason)
        }
        try batch.reviews.bytes.withUnsafeBufferPointer { bytes in
            try items.render(&view, lending: bytes, into: &part.output)
        }
        part.count(view)
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
