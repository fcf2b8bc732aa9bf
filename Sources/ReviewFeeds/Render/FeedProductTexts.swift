import Reviews

/// What a review says of the first of its products, put into a batch once for all reviews of the same.
struct FeedProductTexts {
    /// Nil where there is no product that may be shown.
    let id: Range<Int>?
    let name: Range<Int>?
    /// The product's page; nil where the product has none.
    let url: Range<Int>?

    init(_ products: FeedProducts, in batch: inout ReviewBatch) {
        let first = products.views.first
        id = first.map { batch.append($0.id.utf8) }
        name = first?.name.map { batch.append($0.utf8) }
        url = first.map { batch.append($0.url.utf8) }
    }
}
