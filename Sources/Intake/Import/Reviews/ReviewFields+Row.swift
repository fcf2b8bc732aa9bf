import ReviewFeeds

extension ReviewFields {
    /// What a row of a table says.
    init(_ row: TableRow<ReviewColumn>) {
        self.init(line: row.line)
        id = row[.reviewID]
        rating = row[.rating]
        title = row[.title]
        content = row[.content]
        reviewerName = row[.reviewerName]
        reviewerID = row[.reviewerID]
        timestamp = row[.timestamp]
        language = row[.language]
        country = row[.country]
        pros = row.split(.pros)
        cons = row.split(.cons)
        url = row[.url]
        isVerifiedPurchase = row[.isVerifiedPurchase]
        isIncentivized = row[.isIncentivized]
        collectionMethod = row[.collectionMethod]
        isSpam = row[.isSpam]
        reply = row[.reply]
        replyTimestamp = row[.replyTimestamp]
        helpful = row[.helpful]
        notHelpful = row[.notHelpful]
        if let productID = row[.productID] {
            var product = ProductFields()
            product.id = productID
            product.name = row[.productName]
            product.url = row[.productURL]
            products = [product]
        }
    }
}
