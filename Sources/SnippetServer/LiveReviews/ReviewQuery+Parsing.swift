import Publishing

/// What is wrong with a query, in words for who wrote it.
struct ReviewQueryFault: Error {
    let message: String
}

extension ReviewQuery {
    /// Longer queries are not read.
    private static let longestQuery = 512
    /// The last review that pages reach; behind it, a filter finds more than a turn of pages.
    private static let lastReview = 10_000
    /// The years that are asked for; nobody sold anything on line before.
    static let years = 1970...9999
    private static let traitNames: [String: ReviewRow.Traits] = [
        "text": .text, "pictures": .pictures, "verified": .verified, "reply": .reply,
    ]

    /// Reads what stands behind the `?` of a target; what is not said is as by default.
    init(target: String) throws(ReviewQueryFault) {
        self.init()
        guard let mark = target.firstIndex(of: "?") else { return }
        let query = target[target.index(after: mark)...].prefix { $0 != "#" }
        guard query.utf8.count <= Self.longestQuery else {
            throw ReviewQueryFault(message: "The query is longer than \(Self.longestQuery) bytes.")
        }
        var seen: Set<String> = []
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let name = String(parts[0])
            guard parts.count == 2, !parts[1].isEmpty else {
                throw ReviewQueryFault(message: "'\(name)' has no value.")
            }
            guard seen.insert(name).inserted else { throw ReviewQueryFault(message: "'\(name)' is given twice.") }
            // A comma is the only character of any value that some clients write as an escape.
            try set(name, to: String(parts[1]).replacing("%2C", with: ",").replacing("%2c", with: ","))
        }
        guard page * pageSize <= Self.lastReview else {
            throw ReviewQueryFault(message: "Pages end at review \(Self.lastReview); filter by stars to see others.")
        }
    }

    private mutating func set(_ name: String, to value: String) throws(ReviewQueryFault) {
        switch name {
        case "sort":
            guard let order = Order(rawValue: value) else {
                let orders = Order.allCases.map(\.rawValue).joined(separator: ", ")
                throw ReviewQueryFault(message: "'sort' must be one of \(orders).")
            }
            self.order = order
        case "stars":
            let numbers = value.split(separator: ",", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
            guard numbers.allSatisfy((1...5).contains) else {
                throw ReviewQueryFault(message: "'stars' must be numbers from 1 to 5, parted by commas.")
            }
            stars = Set(numbers)
        case "language":
            guard value.wholeMatch(of: /[A-Za-z]{2,8}/) != nil else {
                throw ReviewQueryFault(message: "'language' must be a language alone, such as de.")
            }
            language = value.lowercased()
        case "year": year = try Self.number(value, in: Self.years, of: name)
        case "with":
            for name in value.split(separator: ",", omittingEmptySubsequences: false) {
                guard let trait = Self.traitNames[String(name)] else {
                    let names = Self.traitNames.keys.sorted().joined(separator: ", ")
                    throw ReviewQueryFault(message: "'with' must be some of \(names), parted by commas.")
                }
                traits.insert(trait)
            }
        case "page": page = try Self.number(value, in: 1...Self.lastReview, of: name)
        case "size": pageSize = try Self.number(value, in: 1...Self.largestPage, of: name)
        default: throw ReviewQueryFault(message: "There is no parameter of that name; see /assets/openapi.json.")
        }
    }

    private static func number(
        _ text: String,
        in range: ClosedRange<Int>,
        of name: String
    ) throws(ReviewQueryFault) -> Int {
        guard text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), let number = Int(text), range.contains(number) else {
            throw ReviewQueryFault(message: "'\(name)' must be within \(range.lowerBound) to \(range.upperBound).")
        }
        return number
    }

    /// The query of another page, as it stands in an address.
    func text(page: Int) -> String {
        var pairs = ["sort=\(order.rawValue)"]
        if !stars.isEmpty { pairs.append("stars=\(stars.sorted().map(String.init).joined(separator: ","))") }
        if let language { pairs.append("language=\(language)") }
        if let year { pairs.append("year=\(year)") }
        let names = Self.traitNames.filter { traits.contains($0.value) }.keys.sorted()
        if !names.isEmpty { pairs.append("with=\(names.joined(separator: ","))") }
        return (pairs + ["page=\(page)", "size=\(pageSize)"]).joined(separator: "&")
    }
}
