public import ReviewStore
public import Reviews

/// An account's reviews and facts, however they are told; one function for each thing that can be asked.
public struct AccountSource: Sendable {
    /// The account's name.
    public let account: Account.Name
    /// eKomi's id of the shop.
    public let interfaceID: String
    /// The API that tells them.
    public let origin: ReviewOrigin

    /// The shop's facts; the first thing asked, so that wrong credentials come to light.
    var shop: @Sendable () async throws -> Shop
    /// All forms with their questions.
    var forms: @Sendable () async throws -> AccountForms
    /// A page of a listing, counted from 1.
    var page: @Sendable (ReviewListing, _ number: Int) async throws -> ReviewPage
    /// eKomi's own count and average; nil if it has no ratings.
    var summary: @Sendable (SummarySubject) async throws -> RatingSummary?
    /// eKomi's own widgets.
    var widgetCodes: @Sendable () async throws -> [WidgetCode]
    /// How a question was answered, in stars; nil if nothing that is stars is told.
    var statistic: @Sendable (StatisticSubject) async throws -> RatingSummary? = { _ in nil }
    /// What the merchant replied, where eKomi tells it apart from the reviews; nil where it is not to be asked.
    var engagement: Engagement?
}

/// What eKomi tells of a merchant's talks with reviewers, which not every account has.
struct Engagement: Sendable {
    /// A review with the replies to it, before it has an id of ours.
    struct Comments: Sendable {
        var reviewHash: String?
        var orderID: String?
        var replies: [Reply]
    }

    /// The replies to all reviews of a product.
    var comments: @Sendable (Product.ID) async throws -> [Comments]
    /// The products whose cases changed since a day, as far as they are told.
    var followedUp: @Sendable (_ since: CalendarDay) async throws -> [Product.ID]
}

/// The forms of an account.
struct AccountForms: Sendable {
    var forms: [Form] = []
    var questions: [FormQuestion] = []
}

/// A page of a listing.
struct ReviewPage: Sendable {
    /// What was understood.
    var reviews: [ListedReview] = []
    /// What was not, a line for each record.
    var unintelligible: [String] = []
    /// Whether no page follows.
    var isLast = true
    /// How many records there are on all pages, if it is told.
    var total: Int?

    /// Whether there is nothing on it.
    var isEmpty: Bool { reviews.isEmpty && unintelligible.isEmpty }

    /// Whether another page lists the same records.
    func holdsTheSame(as other: ReviewPage) -> Bool {
        reviews.map(\.key) == other.reviews.map(\.key) && unintelligible == other.unintelligible
    }
}

/// A review as a listing tells it, before it has an id of ours.
struct ListedReview: Sendable {
    /// What makes it the same review in another listing.
    var key: NaturalKey
    /// The review; its id is still to be made.
    var review: Review
    /// The order it belongs to.
    var orderID: String?
    /// The reviewer's e-mail address.
    var email: String?
    /// The record in JSON, without personal data.
    var raw: String?
}
