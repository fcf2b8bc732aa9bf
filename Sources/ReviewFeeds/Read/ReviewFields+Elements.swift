extension ReviewFields {
    /// Takes over the text of a feed's element.
    mutating func set(_ element: FeedElement, _ text: String, within parent: FeedElement?) {
        switch element {
        case .reviewID: id = text
        case .name where parent == .reviewer: reviewerName = text
        case .reviewerID: reviewerID = text
        case .reviewLanguage: language = text
        case .reviewCountry: country = text
        case .reviewTimestamp: timestamp = text
        case .title: title = text
        case .content: content = text
        case .pro: pros.append(text)
        case .con: cons.append(text)
        case .reviewURL: url = text
        case .url where parent == .reviewerImage: pictures.append(text)
        case .overall: rating = text
        case .isSpam: isSpam = text
        case .isVerifiedPurchase: isVerifiedPurchase = text
        case .isIncentivizedReview: isIncentivized = text
        case .collectionMethod: collectionMethod = text
        // A transaction id is the order's: personal data, which does not enter the house.
        case .transactionID: break
        default:
            guard !products.isEmpty else { return }
            products[products.count - 1].set(element, text)
        }
    }
}

extension ProductFields {
    /// Takes over the text of an element within a feed's product.
    mutating func set(_ element: FeedElement, _ text: String) {
        switch element {
        case .gtin: gtins.append(text)
        case .mpn: mpns.append(text)
        case .sku: skus.append(text)
        case .brand: brands.append(text)
        case .asin: asins.append(text)
        case .productName: name = text
        case .productURL: url = text
        default: break
        }
    }
}
