import Foundation
import Reviews

extension Review {
    /// Reads a row of `ReviewColumns.names`.
    init(_ row: ColumnReader, account: Account.Name) throws {
        let id = row.text(0)
        guard let stars = Stars(hundredths: Int(row.integer(4))) else {
            throw ReviewStoreError.impossibleRating(of: id)
        }
        let product = row.text(2)
        self.init(
            id: Review.ID(id),
            account: account,
            product: product.isEmpty ? nil : Product.ID(product),
            stars: stars,
            title: row.text(5),
            text: row.text(6),
            reviewer: Reviewer(
                id: row.optionalText(7).map { Reviewer.ID($0) },
                name: row.text(8),
                isAnonymous: row.integer(9) != 0
            ),
            date: Date(milliseconds: row.integer(10)),
            status: row.status
        )
        form = row.optionalText(3).map { Form.ID($0) }
        language = row.optionalText(11)
        country = row.optionalText(12)
        pros = try list(row, at: 13)
        cons = try list(row, at: 14)
        pictures = try list(row, at: 15)
        replies = [Reply](texts: try list(row, at: 16))
        answers = [Answer](texts: try list(row, at: 17))
        isVerifiedPurchase = row.optionalFlag(18)
        isIncentivized = row.optionalFlag(19)
        collectionMethod = row.collectionMethod
        isSpam = row.integer(21) != 0
        helpfulCount = Int(row.integer(22))
        unhelpfulCount = Int(row.integer(23))
        url = row.optionalText(24)
        sourceID = row.optionalText(29)
        pageType = row.pageType
    }

    private func list(_ row: ColumnReader, at index: Int) throws -> [String] {
        guard let texts = row.texts(index) else {
            throw ReviewStoreError.damaged(id.rawValue)
        }
        return texts
    }
}

extension ReviewStoreError {
    /// The row of a review holds a rating that there is not.
    static func impossibleRating(of review: String) -> Self {
        ReviewStoreError(.damaged, "review \(review) has an impossible rating. Sync with --full.")
    }

    /// The row of a review cannot be read.
    static func damaged(_ review: String) -> Self {
        ReviewStoreError(.damaged, "review \(review) is damaged. Sync with --full.")
    }
}
