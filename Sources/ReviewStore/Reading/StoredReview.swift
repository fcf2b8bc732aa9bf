import Foundation
public import Reviews

/// The review that a walk stands at, read from the row where it lies.
///
/// It is lent for one step: what of it is to last is appended to a batch, or made a value.
public struct StoredReview: ~Copyable {
    private let columns: ColumnReader
    private let account: Account.Name

    init(_ columns: ColumnReader, account: Account.Name) {
        self.columns = columns
        self.account = account
    }

    /// Whether the review is about this product.
    public func isAbout(_ product: Product.ID?) -> Bool {
        guard let product else { return false }
        return columns.isText(2, product.rawValue.utf8)
    }

    /// The product it is about; nil if it is about the shop.
    public var product: Product.ID? {
        let product = columns.text(2)
        return product.isEmpty ? nil : Product.ID(product)
    }

    /// The stable id.
    public var id: Review.ID { Review.ID(columns.text(0)) }

    /// What a file that it came from calls it.
    public var sourceID: String? { columns.optionalText(29) }

    /// Whether other reviews, of whatever account, are called so too; only in walks for feeds.
    public var sharesSourceID: Bool { columns.integer(ReviewColumns.names.count) != 0 }

    /// The review as a value.
    public func review() throws -> Review { try Review(columns, account: account) }

    /// Adds the review to a batch.
    public func append(to batch: inout ReviewBatch) throws {
        try append(to: &batch, account: 0..<0, product: nil, isForPages: false)
    }

    /// Adds the review to a batch that holds the names of its account and its product already.
    ///
    /// For pages, the columns that the statement leaves out are not asked for either.
    func append(
        to batch: inout ReviewBatch,
        account: Range<Int>,
        product: Range<Int>?,
        isForPages: Bool
    ) throws {
        guard let stars = Stars(hundredths: Int(columns.integer(4))) else {
            throw ReviewStoreError.impossibleRating(of: columns.text(0))
        }
        let fields = BatchedReview(
            id: text(0, to: &batch),
            sourceID: isForPages ? nil : optionalText(29, to: &batch),
            account: account,
            product: product,
            form: isForPages ? nil : optionalText(3, to: &batch),
            stars: stars,
            title: text(5, to: &batch),
            text: text(6, to: &batch),
            reviewerID: isForPages ? nil : optionalText(7, to: &batch),
            reviewerName: text(8, to: &batch),
            isAnonymous: columns.integer(9) != 0,
            date: Date(milliseconds: columns.integer(10)),
            language: optionalText(11, to: &batch),
            country: isForPages ? nil : optionalText(12, to: &batch),
            pros: try list(13, to: &batch),
            cons: try list(14, to: &batch),
            pictures: try list(15, to: &batch),
            replies: columns.isNull(16) ? 0..<0 : batch.append([Reply](texts: try texts(16))),
            answers: columns.isNull(17) ? 0..<0 : batch.append([Answer](texts: try texts(17))),
            isVerifiedPurchase: columns.optionalFlag(18),
            isIncentivized: columns.optionalFlag(19),
            collectionMethod: isForPages ? nil : columns.collectionMethod,
            isSpam: !isForPages && columns.integer(21) != 0,
            helpfulCount: Int(columns.integer(22)),
            unhelpfulCount: Int(columns.integer(23)),
            url: isForPages ? nil : optionalText(24, to: &batch),
            pageType: isForPages ? nil : columns.pageType,
            status: columns.status
        )
        batch.append(fields)
    }

    private func text(_ column: Int, to batch: inout ReviewBatch) -> Range<Int> {
        optionalText(column, to: &batch) ?? 0..<0
    }

    private func optionalText(_ column: Int, to batch: inout ReviewBatch) -> Range<Int>? {
        columns.withText(column) { batch.append($0) }
    }

    private func list(_ column: Int, to batch: inout ReviewBatch) throws -> Range<Int> {
        columns.isNull(column) ? 0..<0 : batch.append(list: try texts(column))
    }

    private func texts(_ column: Int) throws -> [String] {
        guard let texts = columns.texts(column) else { throw ReviewStoreError.damaged(columns.text(0)) }
        return texts
    }
}

extension ColumnReader {
    /// How a review was collected, if known.
    var collectionMethod: Review.CollectionMethod? {
        // Nearly all reviews were asked for: compared, and not looked up.
        isText(20, Review.CollectionMethod.postFulfillment.rawValue.utf8)
            ? .postFulfillment : optionalText(20).flatMap { Review.CollectionMethod(rawValue: $0) }
    }

    /// What a review's page shows, if its source says so.
    var pageType: Review.PageType? { optionalText(30).flatMap { Review.PageType(rawValue: $0) } }

    /// Whether a review may be shown.
    var status: Review.Status {
        isText(25, Review.Status.published.rawValue.utf8)
            ? .published : Review.Status(rawValue: text(25)) ?? .unpublished
    }
}
