extension SettingsKey {
    /// Every key there is.
    static let all: [SettingsKey] = [
        .init(
            name: "data",
            kind: .path,
            summary: "Folder for the databases, the feeds and the lock",
            fallback: "./var",
            example: "./var"
        ),
        .init(
            name: "public-url",
            kind: .url,
            summary: "Where this site is reached; fragments are pasted into pages of other hosts",
            isRequired: true,
            example: "https://reviews.shop.example"
        ),
        .init(name: "accounts", kind: .list(account), summary: "The eKomi interfaces to draw on", isRequired: true),
        .init(name: "storefronts", kind: .list(storefront), summary: "The shop fronts to render for", isRequired: true),
        .init(
            name: "schedule",
            kind: .text,
            summary: "When `starling run` refreshes, in cron syntax",
            fallback: "17 */6 * * *",
            example: "\"17 */6 * * *\""
        ),
        .init(name: "time-zone", kind: .text, summary: "Time zone of the schedule", fallback: "UTC"),
        .init(
            name: "jitter",
            kind: .number(0...86_400),
            summary:
                "Most seconds by which a scheduled refresh is put off at random, to spare eKomi a rush on the hour",
            fallback: "300"
        ),
        .init(
            name: "theme",
            kind: .path,
            summary: "Folder of template overrides, file by file",
            fallback: "./theme",
            example: "./theme"
        ),
        .init(
            name: "shrink-limit",
            kind: .number(0...100),
            summary: "A build that would drop more than this share of reviews or products, in percent, stops",
            fallback: "20"
        ),
        .init(
            name: "drift-limit",
            kind: .number(0...100),
            summary: "How far eKomi's own count of ratings may be from ours, in percent, before `status` says so",
            fallback: "5"
        ),
        .init(
            name: "gallery",
            kind: .flag,
            summary: "Publishes `/gallery/`: every widget with your own data, its options and its lines to paste",
            fallback: "true"
        ),
        .init(
            name: "precompress",
            kind: .flag,
            summary: "Keeps gzip and Brotli variants of what is published; `false` where a server in front compresses",
            fallback: "true"
        ),
        .init(name: "serve", kind: .mapping(serve), summary: "Where `starling serve` and `starling run` listen"),
        .init(
            name: "feed-access",
            kind: .mapping(feedAccess),
            summary: "Who may fetch feeds from `starling serve`; everybody, if it is left out"
        ),
        .init(
            name: "purge",
            kind: .mapping(purge),
            summary: "A cache in front that is told what changed when a release goes live"
        ),
        .init(
            name: "retention",
            kind: .mapping(retention),
            summary: "Which earlier releases are kept for `starling rollback`; all that either number asks for"
        ),
        .init(
            name: "ping",
            kind: .secret,
            summary:
                "Address that is told of each refresh that succeeds; with `/start` and `/fail` behind it, of others"
        ),
        .init(
            name: "metrics-file",
            kind: .path,
            summary: "File for Prometheus' textfile collector that each run writes anew, such as `…/starling.prom`"
        ),
    ]

    private static let retention: [SettingsKey] = [
        .init(
            name: "count",
            kind: .number(0...10_000),
            summary: "How many earlier releases are kept, the newest ones",
            fallback: "10"
        ),
        .init(
            name: "days",
            kind: .number(0...3_650),
            summary: "For how many days each is kept, however many they are",
            fallback: "7"
        ),
    ]

    private static let purge: [SettingsKey] = [
        .init(name: "url", kind: .url, summary: "Where the cache takes such requests", isRequired: true),
        .init(
            name: "by",
            kind: .choice(PurgeSettings.Way.allCases.map(\.rawValue)),
            summary: "One request for each changed address, or requests that name surrogate keys",
            fallback: "url"
        ),
        .init(name: "method", kind: .text, summary: "Method of the requests", fallback: "PURGE"),
        .init(name: "key-header", kind: .text, summary: "Header that names the keys", fallback: "Surrogate-Key"),
        .init(name: "token", kind: .secret, summary: "What the cache wants to be shown, if anything"),
        .init(name: "token-header", kind: .text, summary: "Header that shows it", fallback: "Authorization"),
    ]

    private static let feedAccess: [SettingsKey] = [
        .init(name: "user", kind: .text, summary: "User name to ask for (Basic authentication)"),
        .init(name: "password", kind: .secret, summary: "Password to ask for with it"),
        .init(
            name: "path",
            kind: .secret,
            summary: "Secret segment that every feed's address then has: `/feeds/SECRET/{storefront}/…`"
        ),
    ]

    private static let serve: [SettingsKey] = [
        .init(name: "host", kind: .text, summary: "Address to listen on", fallback: "127.0.0.1"),
        .init(name: "port", kind: .number(0...65_535), summary: "Port to listen on", fallback: "8080"),
        .init(
            name: "live-rate",
            kind: .number(1...10_000),
            summary: "Live queries a second that one client may make, with bursts of four times as many",
            fallback: "10"
        ),
        .init(
            name: "client-header",
            kind: .text,
            summary: "Header in which a proxy in front names the client, such as X-Real-IP; else the connection tells"
        ),
    ]

    private static let account: [SettingsKey] = [
        .init(
            name: "name",
            kind: .text,
            summary: "Your own name for the account",
            isRequired: true,
            example: "germany"
        ),
        .init(
            name: "interface-id",
            kind: .text,
            summary: "eKomi's interface id; fixed once synced",
            example: "\"12345\""
        ),
        .init(
            name: "interface-password",
            kind: .secret,
            summary: "eKomi's interface password, from the environment or a file",
            example: "{ env: EKOMI_GERMANY_PASSWORD }"
        ),
        .init(
            name: "insecure-plain-password",
            kind: .flag,
            summary: "Allows the password to stand in this file as it is",
            fallback: "false"
        ),
        .init(
            name: "source",
            kind: .choice(AccountSettings.Source.allCases.map(\.rawValue)),
            summary: "Which of eKomi's APIs holds the reviews; `files` for imports only",
            fallback: "smartforms",
            example: "smartforms"
        ),
        .init(
            name: "endpoints",
            kind: .dictionary(keys: AccountSettings.endpointNames),
            summary: "Base URLs in place of eKomi's own hosts"
        ),
        .init(
            name: "mapping",
            kind: .dictionary(keys: nil),
            summary: "Where eKomi's keys differ from what is known: our field → their key"
        ),
        .init(name: "language", kind: .text, summary: "Language of reviews that name none, as a BCP 47 tag"),
        .init(
            name: "show-unpublished",
            kind: .flag,
            summary: "Shows reviews that eKomi has not published yet",
            fallback: "false"
        ),
        .init(name: "shop", kind: .mapping(shop), summary: "Overrides what eKomi tells about the shop"),
    ]

    private static let shop: [SettingsKey] = [
        .init(name: "name", kind: .text, summary: "The shop's name"),
        .init(name: "logo", kind: .url, summary: "The shop's logo"),
        .init(name: "url", kind: .url, summary: "The shop"),
        .init(name: "submission-url", kind: .url, summary: "Where customers submit a review"),
        .init(name: "certificate-url", kind: .url, summary: "eKomi's certificate page of the shop"),
    ]

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
