import Reviews

extension ProductFields {
    /// The product that the fields describe, with what of them was dropped; nil if they name none.
    public func interpreted() -> ImportedProduct? {
        var corrections = Corrections()
        return interpreted(&corrections).map { ImportedProduct(product: $0, corrections: corrections.made) }
    }

    func interpreted(_ corrections: inout Corrections) -> Product? {
        var identifiers = ProductIdentifiers()
        identifiers.gtins = gtins.compactMap(\.trimmedNonEmpty)
            .compactMap { text in
                corrections.checked(GTIN(text), of: text, rule: "gtin-check-digit")
            }
        identifiers.mpns = mpns.compactMap(\.trimmedNonEmpty)
        identifiers.skus = skus.compactMap(\.trimmedNonEmpty)
        identifiers.brands = brands.compactMap(\.trimmedNonEmpty)
        identifiers.asins = asins.compactMap(\.trimmedNonEmpty)
            .compactMap { text in
                let isNumber = text.utf8.count == 10 && text.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIILetter }
                return corrections.checked(isNumber ? text : nil, of: text, rule: "asin-format")
            }
        let url = url?.trimmedNonEmpty
            .flatMap { text in
                corrections.checked(WebAddress.normalized(text), of: text, rule: "product-url")
            }
        // The shop's own id first; the page's address, which every feed has, when there is no number at all.
        let id =
            id?.trimmedNonEmpty ?? identifiers.skus.first ?? identifiers.gtins.first?.digits
            ?? identifiers.mpns.first ?? identifiers.asins.first ?? url
        guard let id else { return nil }
        return Product(id: Product.ID(id), name: name?.trimmedNonEmpty, url: url, identifiers: identifiers)
    }
}
