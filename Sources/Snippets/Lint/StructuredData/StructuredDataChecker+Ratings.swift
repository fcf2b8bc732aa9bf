extension StructuredDataChecker {
    mutating func check(rating: Item) {
        let node = rating.node
        let worst = node["worstRating"].map(number) ?? 1
        let best = node["bestRating"].map(number) ?? 5
        guard let value = node["ratingValue"], let stars = number(value) else {
            report(.ratingValue, "ratingValue is missing or not a number", in: rating, at: node["ratingValue"])
            return
        }
        guard let worst, let best else {
            report(.ratingScale, "the scale is not given in numbers", in: rating)
            return
        }
        if stars < worst || stars > best {
            report(.ratingRange, "\(value.text ?? "the rating") is outside of \(worst)…\(best)", in: rating, at: value)
        }
        if node["bestRating"] == nil || node["worstRating"] == nil {
            report(.ratingScale, "the scale is not given", in: rating)
        }
    }

    mutating func check(aggregate: Item) {
        check(rating: aggregate)
        let counts = ["ratingCount", "reviewCount"].compactMap { aggregate.node[$0] }
        if counts.isEmpty { report(.ratingCount, "neither ratingCount nor reviewCount is given", in: aggregate) }
        for count in counts where (count.text.flatMap { Int($0) } ?? 0) < 1 {
            report(.ratingCount, "\(count.text ?? "that") is no count of ratings", in: aggregate, at: count)
        }
        if aggregate.property == nil, aggregate.node["itemReviewed"] == nil {
            report(.reviewedItem, "the rating is of nothing", in: aggregate)
        }
    }

    /// A number as search engines read one: with a dot, as a percentage, or as a fraction.
    private func number(_ node: JSONNode) -> Double? {
        guard let text = node.text else { return nil }
        if text.hasSuffix("%") { return Double(text.dropLast()) }
        let parts = text.split(separator: "/")
        if parts.count == 2, let over = Double(parts[0]), let under = Double(parts[1]), under != 0 {
            return over / under * 5
        }
        return Double(text)
    }
}
