/// The two forms of the fragment, each a template that all engines read.
enum FragmentFormat: String, CaseIterable, Sendable {
    case html = "HTML"
    case jsonLD = "JSON-LD"

    /// The template in an engine's dialect.
    func template(_ dialect: Dialect) -> String {
        switch self {
        case .html: Self.html(dialect)
        case .jsonLD: Self.jsonLD(dialect)
        }
    }

    private static func html(_ dialect: Dialect) -> String {
        """
        <section class="reviews" aria-label="\(dialect.value("name"))">
        <h2>\(dialect.value("name"))</h2>
        <p class="average"><b>\(dialect.value("average"))</b> von 5 aus \(dialect.value("count")) Bewertungen</p>
        <ul>{{#reviews}}
        <li class="review"><p class="byline"><span class="stars stars-\(dialect.value("stars"))">\
        \(dialect.value("stars"))/5</span> <b dir="auto">\(dialect.value("author"))</b> \
        <time datetime="\(dialect.value("published"))">\(dialect.value("date"))</time></p>
        <h3 dir="auto">\(dialect.value("title"))</h3>
        <p dir="auto">\(dialect.value("text"))</p></li>{{/reviews}}
        </ul>
        </section>

        """
    }

    private static func jsonLD(_ dialect: Dialect) -> String {
        """
        {"@context":"https://schema.org","@type":"Product","name":"\(dialect.value("name"))",\
        "aggregateRating":{"@type":"AggregateRating","ratingValue":\(dialect.value("average")),\
        "reviewCount":\(dialect.value("count"))},"review":[{{#reviews}}
        {"@type":"Review","author":{"@type":"Person","name":"\(dialect.value("author"))"},\
        "datePublished":"\(dialect.value("published"))","name":"\(dialect.value("title"))",\
        "reviewBody":"\(dialect.value("text"))",\
        "reviewRating":{"@type":"Rating","ratingValue":\(dialect.value("stars"))}}\
        \(dialect.separator(",", in: "reviews")){{/reviews}}
        ]}

        """
    }
}
