/// A shop's products in the form that Google Merchant Center reads: RSS 2.0 with the g: namespace.
struct ProductFeed {
    let shop: SandboxShop

    var start: [UInt8] {
        Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss xmlns:g="http://base.google.com/ns/1.0" version="2.0">
            <channel>
            <title>\(shop.name.xmlEscaped)</title>
            <link>\(shop.url.xmlEscaped)</link>
            <description>\(shop.name.xmlEscaped)</description>

            """
            .utf8
        )
    }

    var end: [UInt8] { Array("</channel>\n</rss>\n".utf8) }

    func item(_ product: SandboxProduct) -> [UInt8] {
        let name = product.name(in: shop.language)
        let segment = product.id.percentEncoded
        let elements: [(String, String)] = [
            ("g:id", product.id),
            ("g:title", name),
            ("g:description", product.title ?? "\(name): \(description(of: product))"),
            ("g:link", "https://\(shop.host)/p/\(segment)"),
            ("g:image_link", "https://\(shop.host)/media/products/\(segment).jpg"),
            ("g:availability", product.isAvailable ? "in_stock" : "out_of_stock"),
            ("g:price", price(of: product)),
            ("g:brand", product.brand),
            ("g:gtin", product.gtin),
            ("g:mpn", product.mpn),
            ("g:item_group_id", product.itemGroupID),
            ("g:condition", "new"),
        ]
        let lines = elements.filter { !$0.1.isEmpty }.map { "<\($0.0)>\($0.1.xmlEscaped)</\($0.0)>" }
        return Array(("<item>\n" + lines.joined(separator: "\n") + "\n</item>\n").utf8)
    }

    /// What the customers say of that kind of thing when they like it, which is what merchants write, too.
    private func description(of product: SandboxProduct) -> String {
        let phrases = Phrases.phrases(in: shop.language)
        return (phrases.experiences[product.category]?.good ?? []).joined(separator: phrases.separator)
    }

    /// Empty where no price is known.
    private func price(of product: SandboxProduct) -> String {
        guard product.title == nil else { return "" }
        return switch shop.language {
        case .english: "\(Decimals.text(hundredths: product.priceInCents)) GBP"
        case .polish: "\(Decimals.text(hundredths: product.priceInCents * 4)) PLN"
        case .japanese: "\(product.priceInCents * 16 / 10) JPY"
        default: "\(Decimals.text(hundredths: product.priceInCents)) EUR"
        }
    }
}
