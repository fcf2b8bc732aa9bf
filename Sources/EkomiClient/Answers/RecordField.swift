/// What a record of eKomi's can say, by eKomi's own word for it; the raw value is the name in a `mapping`.
public enum RecordField: String, Sendable, Hashable, CaseIterable {
    /// The hash of the invitation that the review answers.
    case reviewHash = "review_hash"
    /// The feedback's number.
    case feedbackID = "feedback_id"
    /// The form it was given on.
    case formID = "form_id"
    /// The merchant's order number: personal.
    case orderID = "order_id"
    /// The product; none for a review of the shop.
    case productID = "product_id"
    /// When it was submitted.
    case submitted
    /// Whether it is published.
    case published
    /// Whether it was withdrawn.
    case withdrawn
    /// What became of it, in a word.
    case status
    /// The main rating in stars.
    case rating
    /// The heading.
    case title
    /// The text.
    case review
    /// The merchant's reply or replies.
    case comment
    /// The reviewer, as an object.
    case reviewer
    /// The reviewer's number.
    case reviewerID = "reviewer_id"
    /// The reviewer's full name.
    case reviewerName = "reviewer_name"
    /// The reviewer's first name.
    case firstName = "first_name"
    /// The reviewer's last name.
    case lastName = "last_name"
    /// The reviewer's e-mail address: personal.
    case email
    /// The reviewer's telephone number: personal.
    case telephone
    /// The reviewer's country.
    case country
    /// Whether the reviewer asked not to be named.
    case isAnonymous = "is_anonymous"
    /// The language of the text, as a locale or a tag.
    case locale
    /// Whether eKomi knows that the reviewer bought it.
    case verified
    /// How many readers found it helpful.
    case helpful
    /// How many readers did not.
    case notHelpful = "not_helpful"
    /// Whether it is marked as spam.
    case isSpam = "is_spam"
    /// The answers to the form's questions.
    case answers
    /// How many ratings a summary counts.
    case totalReviews = "total_reviews"
    /// A summary's average in stars.
    case averageRating = "average_rating"
    /// A summary's count of each number of stars.
    case ratings
}
