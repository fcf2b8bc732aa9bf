extension RecordField {
    /// The keys under which a field is known to come, the likeliest first.
    ///
    /// eKomi documents none of them for answers and summaries; these are those of its other endpoints and its plug-ins.
    var spellings: [String] {
        switch self {
        case .reviewHash: ["review_hash", "hash"]
        case .feedbackID: ["feedback_id", "review_id", "id"]
        case .formID: ["form_id"]
        case .orderID: ["order_id", "transaction_id"]
        case .productID: ["product_id", "productId"]
        case .submitted: ["submitted", "submission_date", "submitted_at", "created_at", "created", "date"]
        case .published: ["published"]
        case .withdrawn: ["withdrawn"]
        case .status: ["status"]
        case .rating: ["rating", "stars", "main_rating"]
        case .title: ["title", "headline"]
        case .review: ["review", "feedback", "text", "review_text"]
        case .comment: ["comment", "reply"]
        case .reviewer: ["reviewer", "customer"]
        case .reviewerID: ["reviewer_id"]
        case .reviewerName: ["reviewer_name"]
        case .firstName: ["first_name"]
        case .lastName: ["last_name"]
        case .email: ["email", "reviewer_email", "customer_email"]
        case .telephone: ["telephone", "phone", "mobile"]
        case .country: ["country"]
        case .isAnonymous: ["is_anonymous"]
        case .locale: ["locale", "language"]
        case .verified: ["verified", "is_verified"]
        case .helpful: ["helpful", "helpful_count"]
        case .notHelpful: ["not_helpful", "not_helpful_count"]
        case .isSpam: ["is_spam"]
        case .answers: ["answers", "questions", "reviews"]
        case .totalReviews: ["total_reviews", "review_count", "reviews_count", "total", "count"]
        case .averageRating: ["average_rating", "rating_avg", "avg_rating", "average", "avg"]
        case .ratings: ["ratings", "rating_count", "rating_counts"]
        }
    }

    /// What is under one of these, wherever it stands, is nobody's business but the merchant's.
    static let personal: [RecordField] = [.orderID, .email, .telephone]
}
