import Foundation
import GRDB
import Reviews

extension Review {
    /// Reads a row of `ReviewColumns.names`.
    init(_ row: Row, account: Account.Name) throws {
        let product: String = row[2]
        guard let stars = Stars(hundredths: row[4]) else {
            throw ReviewStoreError(.damaged, "review \(row[0] as String) has an impossible rating. Sync with --full.")
        }
        self.init(
            id: Review.ID(row[0] as String),
            account: account,
            product: product.isEmpty ? nil : Product.ID(product),
            stars: stars,
            title: row[5],
            text: row[6],
            reviewer: Reviewer(
                id: (row[7] as String?).map { Reviewer.ID($0) },
                name: row[8],
                isAnonymous: row[9]
            ),
            date: Date(milliseconds: row[10]),
            status: Status(rawValue: row[25]) ?? .unpublished
        )
        form = (row[3] as String?).map { Form.ID($0) }
        language = row[11]
        country = row[12]
        pros = try Self.list(row, at: 13)
        cons = try Self.list(row, at: 14)
        pictures = try Self.list(row, at: 15)
        replies = [Reply](texts: try Self.list(row, at: 16))
        answers = [Answer](texts: try Self.list(row, at: 17))
        isVerifiedPurchase = row[18]
        isIncentivized = row[19]
        collectionMethod = (row[20] as String?).flatMap { CollectionMethod(rawValue: $0) }
        isSpam = row[21]
        helpfulCount = row[22]
        unhelpfulCount = row[23]
        url = row[24]
        sourceID = row[29]
        pageType = (row[30] as String?).flatMap { PageType(rawValue: $0) }
    }

    private static func list(_ row: Row, at index: Int) throws -> [String] {
        try row.withUnsafeData(atIndex: index) { data in
            guard let data else { return [] }
            guard let texts = data.withUnsafeBytes({ Netstrings.texts(in: $0) }) else {
                throw ReviewStoreError(.damaged, "review \(row[0] as String) is damaged. Sync with --full.")
            }
            return texts
        }
    }
}
