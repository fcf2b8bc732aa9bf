import Reviews

extension StructuredDataChecker {
    mutating func check(review: Item) {
        let node = review.node
        checkAuthor(of: review)
        if node["reviewRating"] == nil { report(.reviewRating, "the review has no rating", in: review) }
        if let date = node["datePublished"], !isDate(date.text) {
            report(.reviewDate, "datePublished is not a date by ISO 8601", in: review, at: date)
        }
        if review.property == nil, node["itemReviewed"] == nil {
            report(.reviewedItem, "the review is of nothing", in: review)
        }
        for name in ["reviewBody", "name", "description"] {
            guard let text = node[name], let words = text.text, !isVisible(words) else { continue }
            report(.invisibleText, "\(name) cannot be read in the page", in: review, at: text)
        }
        if let notes = node["positiveNotes"] ?? node["negativeNotes"] {
            report(.editorialNotes, "pros or cons are marked up", in: review, at: notes)
        }
    }

    /// An organization that marks up its own rating gets no stars for it.
    mutating func check(organization item: Item) {
        let isOrganization = item.types.contains {
            ["Organization", "LocalBusiness", "OnlineBusiness", "OnlineStore", "Store", "Corporation"].contains($0)
        }
        guard isOrganization, let rating = item.node["aggregateRating"] ?? item.node["review"] else { return }
        report(.selfServing, "the organization marks up its own rating", in: item, at: rating)
    }

    private mutating func checkAuthor(of review: Item) {
        guard let author = review.node["author"] else {
            report(.reviewAuthor, "the review has no author", in: review)
            return
        }
        let name = author["name"]?.text ?? author.text ?? ""
        if name.isEmpty { report(.reviewAuthor, "the author has no name", in: review, at: author) }
        if name.count >= 100 { report(.reviewAuthor, "the author's name is too long", in: review, at: author) }
    }

    /// Whether a text begins like `2026-11-22`, and goes on with a time if at all.
    private func isDate(_ text: String?) -> Bool {
        guard let bytes = text.map({ Array($0.utf8) }), bytes.count >= 10 else { return false }
        let isDay = bytes[..<10].enumerated()
            .allSatisfy { index, byte in
                index == 4 || index == 7 ? byte == UInt8(ascii: "-") : byte.isASCIIDigit
            }
        return isDay && (bytes.count == 10 || bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "))
    }
}
