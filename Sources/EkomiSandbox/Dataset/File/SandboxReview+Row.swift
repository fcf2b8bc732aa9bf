import struct Foundation.Date

/// Why a row is no review.
struct RowProblem: Error {
    let text: String
}

extension SandboxReview {
    /// The review of a row, by the columns that an import has, too; its form and number are given later.
    init(row: [String: String], line: Int, shop: SandboxShop, now: Date) throws(RowProblem) {
        func text(_ name: String) -> String { row[name] ?? "" }
        let submitted = try Self.date(row, "review_timestamp", now: now)
        let id = text("review_id")
        let product = text("product_id")
        let names = text("reviewer_name").split(separator: " ").map(String.init)
        let country = text("review_country").uppercased()
        let language = text("review_language").prefix { $0 != "-" && $0 != "_" }.lowercased()
        let reply = text("reply")
        self.init(
            hash: id.isEmpty ? "row-\(line)" : id,
            feedbackID: 0,
            formID: 0,
            shopID: shop.interfaceID,
            orderID: "order-\(id.isEmpty ? "row-\(line)" : id)",
            productID: product.isEmpty ? nil : product,
            productName: text("product_name").isEmpty ? product : text("product_name"),
            submitted: submitted,
            isPublished: true,
            isWithdrawn: false,
            stars: try Self.stars(text("rating")),
            title: text("title"),
            text: text("content"),
            reply: reply.isEmpty
                ? nil
                : SandboxReply(
                    text: reply,
                    date: text("reply_timestamp").isEmpty
                        ? submitted : try Self.date(row, "reply_timestamp", now: now)
                ),
            reviewer: SandboxReviewer(
                id: text("reviewer_id"),
                firstName: names.count > 1 ? names.dropLast().joined(separator: " ") : names.first ?? "",
                lastName: names.count > 1 ? names.last ?? "" : "",
                email: "",
                telephone: "",
                country: country.isEmpty ? shop.language.country : country,
                isAnonymous: names.isEmpty
            ),
            locale: language.isEmpty
                ? shop.language.locale : country.isEmpty ? language : "\(language)_\(country)",
            isVerified: try Self.flag(text("is_verified_purchase"), "is_verified_purchase") ?? false,
            helpfulCount: try Self.count(text("helpful"), "helpful"),
            unhelpfulCount: try Self.count(text("not_helpful"), "not_helpful"),
            subRatings: [],
            isRecommended: nil,
            pros: Self.lines(text("pros")),
            cons: Self.lines(text("cons")),
            uses: [],
            pictures: []
        )
    }

    private static func date(_ row: [String: String], _ name: String, now: Date) throws(RowProblem) -> Date {
        let text = row[name] ?? ""
        if let seconds = Int64(text), (0...253_402_300_799).contains(seconds) {
            return Date(timeIntervalSince1970: Double(seconds))
        }
        // What is said relative to now has no place in a file.
        guard text.utf8.first?.isASCIIDigit == true, let date = Date(php: text, now: now) else {
            throw RowProblem(text: "\(name) is \"\(text.prefix(40))\", expected a time such as 2026-03-01T10:12:13Z")
        }
        return date
    }

    private static func stars(_ text: String) throws(RowProblem) -> Int {
        let stars = Double(text.replacingComma).map { $0.rounded(.toNearestOrAwayFromZero) }
        guard let stars, (1...5).contains(stars) else {
            throw RowProblem(text: "rating is \"\(text.prefix(40))\", expected a number from 1 to 5")
        }
        return Int(stars)
    }

    private static func flag(_ text: String, _ name: String) throws(RowProblem) -> Bool? {
        switch text.lowercased() {
        case "": return nil
        case "1", "true", "yes": return true
        case "0", "false", "no": return false
        default: throw RowProblem(text: "\(name) is \"\(text.prefix(40))\", expected true or false")
        }
    }

    private static func count(_ text: String, _ name: String) throws(RowProblem) -> Int {
        guard !text.isEmpty else { return 0 }
        guard let count = Int(text), count >= 0 else {
            throw RowProblem(text: "\(name) is \"\(text.prefix(40))\", expected a count")
        }
        return count
    }

    /// Several of them stand on lines of their own, or with a bar between them.
    private static func lines(_ text: String) -> [String] {
        text.split { $0.isNewline || $0 == "|" }.map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }
}

extension String {
    /// The text with a point where there is a comma, as some write decimals.
    fileprivate var replacingComma: String { String(map { $0 == "," ? "." : $0 }) }
}
