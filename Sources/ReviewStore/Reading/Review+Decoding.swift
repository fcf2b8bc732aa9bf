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
        pros = try Self.list(row[13])
        cons = try Self.list(row[14])
        pictures = try Self.list(row[15])
        replies = try Self.list(row[16])
        answers = try Self.list(row[17])
        isVerifiedPurchase = row[18]
        isIncentivized = row[19]
        collectionMethod = (row[20] as String?).flatMap { CollectionMethod(rawValue: $0) }
        isSpam = row[21]
        helpfulCount = row[22]
        unhelpfulCount = row[23]
        url = row[24]
    }

    private static func list<Element: Decodable>(_ json: String?) throws -> [Element] {
        guard let json else { return [] }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .millisecondsSince1970
        return try decoder.decode([Element].self, from: Data(json.utf8))
    }
}
