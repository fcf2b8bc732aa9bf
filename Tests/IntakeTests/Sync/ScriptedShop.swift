import EkomiClient
import Foundation
import ReviewStore
import Reviews
import Synchronization

@testable import Intake

/// A shop at eKomi that exists in memory only: it lists, pages and counts as eKomi does, and stops when told to.
final class ScriptedShop: Sendable {
    struct Entry: Sendable {
        var hash: String
        var product: Product.ID?
        var stars = 5
        var text = ""
        var date: Date
        var isPublished = true
        var isWithdrawn = false
    }

    struct Fault: Error {}

    struct State {
        var entries: [Entry] = []
        /// Pages that were answered, such as `window 2026-01-01..2026-12-31 #1`.
        var pages: [String] = []
        var summaries: [SummarySubject] = []
        /// How many more pages are answered before the connection breaks; nil for any number.
        var patience: Int?
        var recordsPerPage = 20
        /// Whether records say themselves that they are hidden.
        var tellsStatus = true
        var ignoresPageNumber = false
        var unintelligible: [String] = []
        var forms = [
            Form(id: "1", name: "Shop", subject: .shop), Form(id: "2", name: "Products", subject: .product),
        ]
        /// What happens before a page is answered.
        var onPage: (@Sendable (inout State) -> Void)?
    }

    let name: Account.Name
    private let state = Mutex(State())

    init(_ name: Account.Name = "germany") { self.name = name }

    func change<Result: Sendable>(_ body: (inout State) -> Result) -> Result { state.withLock { body(&$0) } }

    func edit(_ hash: String, _ body: (inout Entry) -> Void) {
        change { state in
            for index in state.entries.indices where state.entries[index].hash == hash { body(&state.entries[index]) }
        }
    }

    /// The pages answered since the last call.
    func takePages() -> [String] {
        change { state in
            defer { state.pages = [] }
            return state.pages
        }
    }

    func takeSummaries() -> [SummarySubject] {
        change { state in
            defer { state.summaries = [] }
            return state.summaries
        }
    }

    func source(_ origin: ReviewOrigin = .smartForms, interfaceID: String = "12345") -> AccountSource {
        AccountSource(
            account: name,
            interfaceID: interfaceID,
            origin: origin,
            shop: { Shop(name: "Shop \(self.name)") },
            forms: { AccountForms(forms: self.change { $0.forms }) },
            page: { try self.page($0, $1, origin: origin) },
            summary: { self.summary($0) },
            widgetCodes: { [WidgetCode(id: "w", html: "<div></div>")] }
        )
    }

    private func page(_ listing: ReviewListing, _ number: Int, origin: ReviewOrigin) throws -> ReviewPage {
        try state.withLock { state in
            if let patience = state.patience {
                guard patience > 0 else { throw Fault() }
                state.patience = patience - 1
            }
            state.onPage?(&state)
            state.pages.append("\(listing) #\(number)")
            let listed = state.entries.filter { listing.contains($0) }.sorted { $0.date > $1.date }
            let size = origin == .core ? max(1, listed.count) : state.recordsPerPage
            let start = ((state.ignoresPageNumber ? 1 : number) - 1) * size
            return ReviewPage(
                reviews: listed.dropFirst(start).prefix(size).map { $0.listed(origin, tellsStatus: state.tellsStatus) },
                unintelligible: number == 1 ? state.unintelligible : [],
                isLast: !state.ignoresPageNumber && start + size >= listed.count,
                total: listed.count
            )
        }
    }

    private func summary(_ subject: SummarySubject) -> RatingSummary? {
        state.withLock { state in
            state.summaries.append(subject)
            let stars = state.entries.filter { $0.product == subject.product && $0.isPublished && !$0.isWithdrawn }
                .compactMap { Stars(hundredths: $0.stars * 100) }
            return RatingSummary(stars)
        }
    }
}

extension ReviewListing {
    fileprivate func contains(_ entry: ScriptedShop.Entry) -> Bool {
        switch self {
        case .withdrawn: entry.isWithdrawn
        case .unpublished: !entry.isPublished
        case .window(let window), .sweep(let window, _):
            (window.from...window.to).contains(CalendarDay(entry.date))
        case .shop: entry.product == nil
        case .products: entry.product != nil
        }
    }
}

extension ScriptedShop.Entry {
    fileprivate func listed(_ origin: ReviewOrigin, tellsStatus: Bool) -> ListedReview {
        var review = Review(
            id: "",
            account: "",
            product: product,
            stars: Stars(hundredths: stars * 100) ?? .lowest,
            text: text,
            date: date
        )
        if tellsStatus { review.status = isWithdrawn ? .withdrawn : isPublished ? .published : .unpublished }
        let key: NaturalKey
        if origin == .core {
            key = .core(order: hash, product: product, date: date)
        } else {
            review.form = product == nil ? "1" : "2"
            key = .smartForms(form: review.form, hash: hash, product: product)
        }
        return ListedReview(key: key, review: review, orderID: "O-\(hash)", email: "\(hash)@shop.example", raw: "{}")
    }
}
