/// A small feed that breaks no rule, for tests to break.
enum FeedSample {
    /// One review that has every element.
    static let review = """
        <review>
        <review_id>r-1</review_id>
        <reviewer><name>Anna B.</name><reviewer_id>a-7</reviewer_id></reviewer>
        <review_language>de</review_language>
        <review_country>DE</review_country>
        <review_timestamp>2026-03-01T10:12:13+01:00</review_timestamp>
        <title>Sehr gut</title>
        <content>Passt genau.</content>
        <pros><pro>leicht</pro></pros>
        <cons><con>teuer</con></cons>
        <review_url type="group">https://shop.example/p/1</review_url>
        <reviewer_images><reviewer_image><url>https://shop.example/1.jpg</url></reviewer_image></reviewer_images>
        <ratings><overall min="1" max="5">4.5</overall></ratings>
        <products><product><product_ids><gtins><gtin>4006381333931</gtin></gtins><mpns><mpn>M-1</mpn></mpns>\
        <skus><sku>S-1</sku></skus><brands><brand>Acme</brand></brands><asins><asin>B07YMJ57MB</asin></asins>\
        </product_ids><product_name>Hülle</product_name><product_url>https://shop.example/p/1</product_url></product>\
        </products>
        <is_spam>false</is_spam>
        <is_verified_purchase>true</is_verified_purchase>
        <is_incentivized_review>false</is_incentivized_review>
        <collection_method>post_fulfillment</collection_method>
        </review>
        """

    /// What stands before the reviews.
    static let head = """
        <?xml version="1.0" encoding="UTF-8"?>
        <feed>
        <version>2.4</version>
        <aggregator><name>eKomi</name></aggregator>
        <publisher><name>Beispiel</name><favicon>https://shop.example/favicon.png</favicon></publisher>
        <reviews>

        """

    /// What stands after them.
    static let tail = "\n</reviews>\n</feed>\n"

    /// A feed of fifty reviews, the first of which is `review`.
    static func feed(_ review: String = review) -> String {
        let others = (2...50)
            .map { number in
                Self.review.replacing("<review_id>r-1<", with: "<review_id>r-\(number)<")
            }
        return head + review + others.joined(separator: "\n") + tail
    }
}
