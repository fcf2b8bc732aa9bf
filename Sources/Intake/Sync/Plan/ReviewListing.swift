import EkomiClient
import Reviews

/// A listing of reviews that is asked for from its first page to its last.
enum ReviewListing: Sendable, Hashable {
    /// All reviews that were taken back, whenever they were submitted.
    case withdrawn
    /// All reviews that are not released, whenever they were submitted.
    case unpublished
    /// What was submitted on some days.
    case window(DateWindow)
    /// The same, as a share of the rolling sweep over all that is older.
    case sweep(DateWindow, isLast: Bool)
    /// Core: reviews of the shop.
    case shop(FeedbackQuery.Range)
    /// Core: reviews of products.
    case products(FeedbackQuery.Range)

    /// Which listings come before which.
    ///
    /// What the listings of hidden reviews say about a review stands against what the others may leave out, and which
    /// days have to be listed again is known only after them.
    enum Phase: Int, CaseIterable {
        case withdrawn
        case unpublished
        case windows
    }

    var phase: Phase {
        switch self {
        case .withdrawn: .withdrawn
        case .unpublished: .unpublished
        case .window, .sweep, .shop, .products: .windows
        }
    }

    /// The status of a review in this listing: that it is listed here may say more than its record does.
    func status(told status: Review.Status) -> Review.Status {
        switch self {
        case .withdrawn: .withdrawn
        case .unpublished: status == .published ? .unpublished : status
        case .window, .sweep, .shop, .products: status
        }
    }

    /// Smaller listings that tell the same together; nil if it cannot be split.
    var parts: [ReviewListing]? {
        switch self {
        case .window(let window): window.parts?.map(Self.window)
        case .sweep(let window, let isLast): window.parts?.map { .sweep($0, isLast: isLast) }
        case .withdrawn, .unpublished, .shop, .products: nil
        }
    }
}

extension ReviewListing: LosslessStringConvertible {
    /// The listing's name in the store, such as `window 2026-03-01..2026-03-31`.
    var description: String {
        switch self {
        case .withdrawn: "withdrawn"
        case .unpublished: "unpublished"
        case .window(let window): "window \(window)"
        case .sweep(let window, let isLast): "\(isLast ? "last-sweep" : "sweep") \(window)"
        case .shop(let range): "shop \(range.rawValue)"
        case .products(let range): "products \(range.rawValue)"
        }
    }

    /// Reads what `description` writes.
    init?(_ description: String) {
        let words = description.split(separator: " ", maxSplits: 1).map(String.init)
        let window = words.count == 2 ? DateWindow(words[1]) : nil
        let range = words.count == 2 ? FeedbackQuery.Range(rawValue: words[1]) : nil
        switch (words.first, window, range) {
        case ("withdrawn", nil, nil): self = .withdrawn
        case ("unpublished", nil, nil): self = .unpublished
        case ("window", let window?, _): self = .window(window)
        case ("sweep", let window?, _): self = .sweep(window, isLast: false)
        case ("last-sweep", let window?, _): self = .sweep(window, isLast: true)
        case ("shop", _, let range?): self = .shop(range)
        case ("products", _, let range?): self = .products(range)
        default: return nil
        }
    }
}
