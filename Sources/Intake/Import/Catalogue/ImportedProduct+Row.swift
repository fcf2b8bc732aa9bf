import ReviewFeeds
import Reviews

extension ImportedProduct {
    /// The most bytes of a description that are kept; nothing shows more.
    private static let longestSummary = 5000

    /// The product that a row of a catalogue describes.
    init(_ row: TableRow<CatalogueColumn>) throws(RecordRejection) {
        guard let id = row[.id]?.trimmedNonEmpty else {
            throw RecordRejection(rule: "id-missing", "has no id")
        }
        var corrections: [RecordRejection] = []
        var identifiers = ProductIdentifiers(skus: [id])
        for text in row.list(.gtin).compactMap(\.trimmedNonEmpty) {
            if let gtin = GTIN(text) { identifiers.gtins.append(gtin) } else { drop(text, "gtin-check-digit") }
        }
        identifiers.mpns = row.list(.mpn).map(PlainText.line).filter { !$0.isEmpty }
        identifiers.brands = row.list(.brand).map(PlainText.line).filter { !$0.isEmpty }
        var product = Product(
            id: Product.ID(id),
            name: row[.title].map(PlainText.line)?.trimmedNonEmpty,
            url: address(row[.link], "link"),
            imageURL: address(row[.imageLink], "image-link"),
            identifiers: identifiers
        )
        product.summary = row[.description].map(PlainText.paragraphs)?.trimmedNonEmpty.map(Self.shortened)
        product.group = row[.itemGroupID]?.trimmedNonEmpty.map { Product.ID($0) }
        product.price = row[.price].map(PlainText.line)?.trimmedNonEmpty
        product.availability = row[.availability]?.trimmedNonEmpty.map { $0.lowercased().replacing(" ", with: "_") }
        self.init(product: product, corrections: corrections)

        func address(_ text: String?, _ rule: String) -> String? {
            guard let text = text?.trimmedNonEmpty else { return nil }
            let address = WebAddress.normalized(text)
            if address == nil { drop(text, rule) }
            return address
        }

        func drop(_ text: String, _ rule: String) {
            corrections.append(RecordRejection(rule: rule, "'\(text.excerpt)' was dropped"))
        }
    }

    private static func shortened(_ text: String) -> String {
        guard text.utf8.count > longestSummary else { return text }
        return String(decoding: text.utf8.prefix(longestSummary), as: UTF8.self)
            .trimmingSuffix { $0 == "\u{FFFD}" }
    }
}

extension String {
    /// The text without the characters at its end for which the condition holds.
    fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, isTrimmed(last) { text.removeLast() }
        return text
    }
}
