import Diagnostics
import Foundation

extension SettingsReader {
    /// One entry of `storefronts`.
    func storefront(_ mapping: SettingsMapping) -> StorefrontSettings? {
        let publisher = mapping.mapping("publisher")
        guard
            let name = mapping.text("name"), let url = mapping.url("url"), let locale = mapping.text("locale"),
            let rating = mapping.choice("rating").flatMap(StorefrontSettings.Rating.init(rawValue:)),
            let reviewerNames = mapping.choice("reviewer-names"),
            let reviewsPerProduct = mapping.number("reviews-per-product"),
            let markdown = mapping.choice("markdown").flatMap(StorefrontSettings.Markdown.init(rawValue:)),
            let empty = mapping.choice("empty").flatMap(StorefrontSettings.Empty.init(rawValue:))
        else { return nil }
        return StorefrontSettings(
            name: name,
            url: url,
            productURL: productURL(mapping),
            locale: locale,
            accounts: mapping.texts("accounts"),
            catalogue: mapping.text("catalogue").map(catalogue),
            rating: rating,
            reviewerNames: reviewerNames,
            reviewsPerProduct: reviewsPerProduct,
            markdown: markdown,
            empty: empty,
            isSelfServing: mapping.flag("self-serving"),
            notice: mapping.text("notice").map { URL(filePath: $0, relativeTo: folder) },
            structuredData: structuredData(mapping.mapping("structured-data")),
            widgets: widgets(mapping.mapping("widgets")),
            outputs: names("outputs", of: mapping, among: SettingsKey.productOutputs),
            hasFeed: mapping.flag("feed"),
            exports: exports(mapping),
            publisherName: publisher.text("name") ?? url.host() ?? name,
            publisherFavicon: publisher.url("favicon"),
            sellerMerchantID: sellerMerchantID(mapping),
            hasLiveReviews: mapping.flag("live-reviews")
        )
    }

    /// The merchant's id in the seller-review feed, where one is asked for.
    private func sellerMerchantID(_ mapping: SettingsMapping) -> String? {
        guard mapping.nodes["seller-reviews"] != nil else { return nil }
        guard let id = mapping.mapping("seller-reviews").text("merchant-id") else { return nil }
        guard !id.isEmpty, id.utf8.count <= 200 else {
            mapping.report(
                "impossible-value",
                "needs a merchant-id of 1 to 200 bytes",
                key: "seller-reviews",
                remedy: "Write the id under which you know the merchant, such as \"2739\""
            )
            return nil
        }
        return id
    }

    /// The further feeds; their templates are looked for when the site is planned.
    private func exports(_ mapping: SettingsMapping) -> [String] {
        mapping.texts("exports")
            .filter { name in
                let isFileName = name.wholeMatch(of: /[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+/) != nil
                guard isFileName, !StorefrontSettings.reservedExports.contains(name),
                    !name.hasPrefix(StorefrontSettings.reservedExportPrefix)
                else {
                    mapping.report(
                        "impossible-value",
                        "names the file '\(name)', which cannot be a feed of your own",
                        key: "exports",
                        remedy: "Use letters, digits and hyphens, then an extension, such as my-feed.xml"
                    )
                    return false
                }
                return true
            }
    }

    private func productURL(_ mapping: SettingsMapping) -> String? {
        guard let pattern = mapping.text("product-url") else { return nil }
        let example = pattern.replacing("{id}", with: "1")
        guard pattern.contains("{id}"), URL(webAddress: example) != nil else {
            mapping.report(
                "impossible-value",
                "must be a web address with {id} in it",
                key: "product-url",
                remedy: "Write it like https://shop.example/p/{id}"
            )
            return nil
        }
        return pattern
    }

    private func catalogue(_ text: String) -> StorefrontSettings.Catalogue {
        if let url = URL(webAddress: text) { return .url(url) }
        return .file(URL(filePath: text, relativeTo: folder))
    }

    /// A required key that only some sources require.
    func missing(_ key: String, in mapping: SettingsMapping) -> Finding {
        Finding(
            .error,
            rule: "missing-key",
            "'\(mapping.qualified(key))' is missing",
            at: Location(file: mapping.file, line: mapping.line),
            remedy: "Add it, or set 'source: files' for an account that is only imported into"
        )
    }
}
