import Foundation
import Reviews

/// One way of showing a list of reviews: all of it in an order, or the part with some stars, a language or a year.
struct ReviewView: Sendable, Hashable {
    /// What the list is limited to, or how it is ordered.
    enum Kind: Sendable, Hashable {
        case order(ReviewOrder)
        case stars(Int)
        case language(String)
        case year(Int)
    }

    let kind: Kind
    /// The reviews in the order they are shown.
    let reviews: [BatchedReview]

    /// The newest first, under which a list is published in any case.
    static func newest(_ batch: ReviewBatch) -> ReviewView {
        ReviewView(kind: .order(.newest), reviews: batch.reviews)
    }

    /// Every way in which reviews that come newest first can be shown; none that would show nothing, or all of them.
    static func all(of batch: ReviewBatch) -> [ReviewView] {
        let reviews = batch.reviews
        let orders = ReviewOrder.allCases.map { ReviewView(kind: .order($0), reviews: $0.arrange(reviews)) }
        let stars = parts(of: reviews) { $0.stars.whole }.sorted { $0.key > $1.key }
            .map { ReviewView(kind: .stars($0.key), reviews: $0.value) }
        let languages = parts(of: reviews) { $0.language.map { ModelFactory.primaryLanguage(of: batch.text($0)) } }
            .filter { isTag($0.key) }
            .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
            .map { ReviewView(kind: .language($0.key), reviews: $0.value) }
        let years = parts(of: reviews) { year(of: $0.date) }.sorted { $0.key > $1.key }
            .map { ReviewView(kind: .year($0.key), reviews: $0.value) }
        return orders + stars + (languages.count > 1 ? languages : []) + (years.count > 1 ? years : [])
    }

    /// The name of the file that holds a page of it, from 1.
    func fileName(page: Int) -> String {
        let number = page > 1 ? "page-\(page)" : ""
        let name =
            switch kind {
            case .order(.newest): ""
            case .order(let order): order.rawValue
            case .stars(let stars): "stars-\(stars)"
            case .language(let language): "language-\(language)"
            case .year(let year): "year-\(year)"
            }
        let parts = [name, number].filter { !$0.isEmpty }
        return (parts.isEmpty ? "index" : parts.joined(separator: "-")) + ".html"
    }

    /// Whether search engines are to know its pages; the others show the same reviews again.
    var isCanonical: Bool { kind == .order(.newest) }

    private static func parts<Key: Hashable>(
        of reviews: [BatchedReview],
        _ key: (BatchedReview) -> Key?
    ) -> [Key: [BatchedReview]] {
        var parts: [Key: [BatchedReview]] = [:]
        for review in reviews { if let key = key(review) { parts[key, default: []].append(review) } }
        return parts
    }

    private static func year(of date: Date) -> Int {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        return calendar.component(.year, from: date)
    }

    /// Whether a language is fit for a file's name.
    private static func isTag(_ language: String) -> Bool {
        (2...8).contains(language.utf8.count) && language.utf8.allSatisfy(\.isASCIILetter)
    }
}
