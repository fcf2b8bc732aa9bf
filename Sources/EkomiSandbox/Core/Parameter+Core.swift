extension [Parameter] {
    /// What every function of the Core API takes.
    static let core: [Parameter] = [
        .query("auth", "interface id and password with | between them") {
            "\($0.shops[0].interfaceID)|\($0.shops[0].password)"
        },
        .query("interface_id", "the interface id, in place of auth"),
        .query("interface_pw", "the interface password, in place of auth"),
        .query("version", .oneOf("cust-1.0.0"), "cust-1.0.0", required: true) { _ in "cust-1.0.0" },
        .query("type", .oneOf("json", "csv"), "json (default) or csv"),
        .query("charset", "utf-8"),
    ]

    /// What the two lists of reviews take.
    static let feedback: [Parameter] = [
        .query("filter", .oneOf("all", "positive", "critical"), "all (default), positive or critical"),
        .query("range", .oneOf("all", "1w", "1m", "3m", "6m", "1y"), "all (default), 1w, 1m, 3m, 6m or 1y"),
        .query(
            "caching",
            .oneOf("none", "short", "middle", "long", "verylong"),
            "none, short, middle, long or verylong; nothing is cached here"
        ),
        .query("fields", "date, order_id, rating, review, comment; all are shown"),
    ]
}

extension Outcome {
    /// Errors of the Core API are plain text with status 200, and nothing at all stands for an unknown product.
    static let coreRefusal = Outcome.text(200, "An error in words; empty for an unknown product")
}
