extension SettingsKey {
    static let storefront: [SettingsKey] = [
        .init(
            name: "name",
            kind: .text,
            summary: "Name of the storefront and first segment of its paths",
            isRequired: true,
            example: "de"
        ),
        .init(
            name: "url",
            kind: .url,
            summary: "The shop's own address",
            isRequired: true,
            example: "https://shop.example"
        ),
        .init(
            name: "product-url",
            kind: .text,
            summary: "Address of products that the catalogue does not know, with `{id}`",
            example: "https://shop.example/p/{id}"
        ),
        .init(
            name: "locale",
            kind: .text,
            summary: "Language of the output as a BCP 47 tag",
            fallback: "en-GB",
            example: "de-DE"
        ),
        .init(
            name: "accounts",
            kind: .texts,
            summary: "Names of the accounts it draws on",
            isRequired: true,
            example: "[germany]"
        ),
        .init(
            name: "catalogue",
            kind: .text,
            summary: "Google product feed or CSV of the products: a URL or a path",
            example: "https://shop.example/google-products.xml"
        ),
        .init(
            name: "rating",
            kind: .choice(StorefrontSettings.Rating.allCases.map(\.rawValue)),
            summary: "Whose count and average are shown: eKomi's summary (else our count), or our own count",
            fallback: "summary",
            example: "summary"
        ),
        .init(
            name: "reviewer-names",
            kind: .choice(StorefrontSettings.reviewerNames),
            summary: "How much of a reviewer's name is shown",
            fallback: "abbreviated"
        ),
        .init(
            name: "reviews-per-product",
            kind: .number(1...1_000),
            summary: "How many of the newest reviews a product's fragments hold",
            fallback: "10"
        ),
        .init(
            name: "markdown",
            kind: .choice(StorefrontSettings.Markdown.allCases.map(\.rawValue)),
            summary: "Which texts are read as Markdown",
            fallback: "none"
        ),
        .init(
            name: "empty",
            kind: .choice(StorefrontSettings.Empty.allCases.map(\.rawValue)),
            summary: "What stands where a product has no reviews yet",
            fallback: "text"
        ),
        .init(
            name: "self-serving",
            kind: .flag,
            summary: "Marks up the shop's own rating although search engines ignore it",
            fallback: "false"
        ),
        .init(
            name: "notice",
            kind: .path,
            summary: "Markdown file that says how reviews are collected and checked, as the Omnibus directive asks for"
        ),
        .init(
            name: "structured-data",
            kind: .mapping(structuredData),
            summary: "How structured data is written, so that it fits what your shop has already"
        ),
        .init(name: "widgets", kind: .mapping(widgets), summary: "What the widgets show"),
        .init(
            name: "outputs",
            kind: .texts,
            summary: "Which files a product gets, such as `snippet.html`; all of them, if it is left out"
        ),
        .init(
            name: "feed",
            kind: .flag,
            summary: "Writes Google's product-review feed",
            fallback: "true"
        ),
        .init(
            name: "exports",
            kind: .texts,
            summary: "Further feeds beside Google's: `reviews.csv`, `reviews.ndjson`, or your own template's name",
            example: "[reviews.csv]"
        ),
        .init(
            name: "live-reviews",
            kind: .flag,
            summary:
                "Publishes all reviews for visitors to sort, filter and page, at `…/live/reviews.html` and `.json`",
            fallback: "false"
        ),
        .init(name: "publisher", kind: .mapping(publisher), summary: "Who the feed says publishes the reviews"),
        .init(
            name: "seller-reviews",
            kind: .mapping(sellerReviews),
            summary: "Writes Google's seller-review feed too; only who collected the reviews may send it"
        ),
    ]

    private static let sellerReviews: [SettingsKey] = [
        .init(
            name: "merchant-id",
            kind: .text,
            summary: "Your id of the merchant in that feed; it must never change",
            isRequired: true
        )
    ]

    private static let publisher: [SettingsKey] = [
        .init(name: "name", kind: .text, summary: "Name of the publisher; default: the host of `url`"),
        .init(name: "favicon", kind: .url, summary: "Address of the publisher's icon"),
    ]
}
