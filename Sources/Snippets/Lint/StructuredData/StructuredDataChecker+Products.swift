import Reviews

extension StructuredDataChecker {
    mutating func check(product: Item) {
        let same = joined(to: product)
        // A bare reference, a product that something else is said to be about, or a variant within its group, of which
        // the group says the rest, needs no more than its name.
        let isMention = ["itemReviewed", "isVariantOf", "hasVariant"].contains(product.property)
        if !same.contains(where: { $0.node["name"]?.text?.isEmpty == false }) {
            report(.productName, "the product has no name", in: product)
        }
        let says = ["aggregateRating", "review", "offers", "hasVariant"]
        if !isMention, !same.contains(where: { item in says.contains { item.node[$0] != nil } }) {
            report(.productContent, "the product has neither rating nor review nor offer", in: product)
        }
        if product.node.all("review").count > 1, !same.contains(where: { $0.node["aggregateRating"] != nil }) {
            report(.aggregateMissing, "there are several reviews without an aggregate", in: product)
        }
        if let sku = product.node["sku"], sku.text?.contains(where: \.isWhitespace) == true {
            report(.skuWhiteSpace, "the sku holds white space", in: product, at: sku)
        }
        for name in ["gtin", "gtin8", "gtin12", "gtin13", "gtin14"] {
            for gtin in product.node.all(name) where !isGTIN(gtin.text) {
                report(.gtinDigits, "\(name) is not a GTIN", in: product, at: gtin)
            }
        }
    }

    /// Two nodes that rate one product must agree, and should be known to be one.
    mutating func checkConflicts() {
        var seen: [(item: Item, rating: [String])] = []
        for product in products {
            guard let aggregate = product.node["aggregateRating"] else { continue }
            let rating = ["ratingValue", "ratingCount", "reviewCount"].map { aggregate[$0]?.text ?? "" }
            defer { seen.append((product, rating)) }
            guard let other = seen.first(where: { isSame($0.item, product) }) else { continue }
            if conflict(other.rating, rating) {
                report(.ratingConflict, "another node gives this product another rating", in: product, at: aggregate)
            } else if product.id == nil || product.id != other.item.id {
                report(.productTwice, "another node rates this product too", in: product)
            }
        }
    }

    /// Whether two nodes are about one product, by any of the things that tell one.
    private func isSame(_ left: Item, _ right: Item) -> Bool {
        if let id = left.id, id == right.id { return true }
        return ["url", "sku", "gtin", "gtin13", "mpn", "name"]
            .contains { name in
                guard let value = left.node[name]?.text else { return false }
                return value == right.node[name]?.text
            }
    }

    /// Whether a number that both give is not the same.
    private func conflict(_ left: [String], _ right: [String]) -> Bool {
        zip(left, right)
            .contains { left, right in
                !left.isEmpty && !right.isEmpty && left != right && Double(left) != Double(right)
            }
    }

    private func isGTIN(_ text: String?) -> Bool {
        guard let text else { return false }
        return [8, 12, 13, 14].contains(text.utf8.count) && text.utf8.allSatisfy(\.isASCIIDigit)
    }
}
