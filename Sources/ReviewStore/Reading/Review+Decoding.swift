import Foundation
import Reviews

extension Review {
    /// Reads a row of `ReviewColumns.names`.
    init(_ row: ColumnReader, account: Account.Name) throws {
        let id = row.text(0)
        guard let stars = Stars(hundredths: Int(row.integer(4))) else {
            throw ReviewStoreError(.damaged, "review \(id) has an impossible rating. Sync with --full.")
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
            status: Status(rawValue: row.text(25)) ?? .unpublished
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
        collectionMethod = row.optionalText(20).flatMap { CollectionMethod(rawValue: $0) }
        isSpam = row.integer(21) != 0
        helpfulCount = Int(row.integer(22))
        unhelpfulCount = Int(row.integer(23))
        url = row.optionalText(24)
        sourceID = row.optionalText(29)
        pageType = row.optionalText(30).flatMap { PageType(rawValue: $0) }
    }

    private func list(_ row: ColumnReader, at index: Int) throws -> [String] {
        guard let texts = row.texts(index) else {
            throw ReviewStoreError(.damaged, "review \(id) is damaged. Sync with --full.")
        }
        return texts
    }
}
