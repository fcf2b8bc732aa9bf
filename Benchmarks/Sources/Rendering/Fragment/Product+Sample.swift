extension Product {
    /// A product with reviews as people write them: umlauts, quotation marks, ampersands and now and then a tag.
    static func sample(reviews count: Int) -> Product {
        Product(
            name: "Espressokanne »Bella« & Milchkännchen, 6 Tassen",
            average: 4.3,
            reviews: (0..<count).map { Review.samples[$0 % Review.samples.count] }
        )
    }
}
