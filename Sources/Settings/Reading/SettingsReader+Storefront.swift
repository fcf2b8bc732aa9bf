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
            exports: exports(mapping),
            publisherName: publisher.text("name") ?? url.host() ?? name,
            publisherFavicon: publisher.url("favicon")
        )
    }

    /// The further feeds; their templates are looked for when the site is planned.
    private func exports(_ mapping: SettingsMapping) -> [String] {
        mapping.texts("exports")
            .filter { name in
                let isFileName = name.wholeMatch(of: /[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)+/) != nil
                guard isFileName, !StorefrontSettings.reservedExports.contains(name) else {
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
