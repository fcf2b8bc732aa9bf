extension SettingsKey {
    /// Every key there is.
    static let all: [SettingsKey] = [
        .init(
            name: "data",
            kind: .path,
            summary: "Folder for the databases, what is beside them and the lock",
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
}
