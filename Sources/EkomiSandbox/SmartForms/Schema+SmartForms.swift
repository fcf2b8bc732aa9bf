extension Schema {
    /// A review as `answers` gives it.
    static let review = object([
        "review_hash": string, "feedback_id": integer, "form_id": integer, "shop_id": integer, "order_id": string,
        "product_id": string, "product_name": string, "submitted": time, "published": bit, "withdrawn": bit,
        "rating": text("[1-5]").orNull, "title": string, "review": string,
        "comment": any(string, comment, list(comment)), "reviewer": reviewer, "locale": string, "verified": bit,
        "helpful": integer, "not_helpful": integer, "answers": list(answer),
    ])

    private static let comment = object(["text": string, "date": time])

    private static let reviewer = object([
        "id": string, "first_name": string, "last_name": string, "name": string, "email": string, "telephone": string,
        "country": string, "is_anonymous": bit,
    ])

    private static let answer = object(
        [
            "question_id": integer, "question_label": string, "question_type": string,
            "answer": any(string, list(string), object(["pros": list(string), "cons": list(string)])),
            "parent_id": integer, "range_min": integer, "range_max": integer,
        ],
        optional: ["range_min", "range_max"]
    )

    /// A form of the shop.
    static let form = object(
        [
            "form_id": integer, "name": string, "type": oneOf("seller", "product"), "completion_rate": integer,
            "open_rate": integer, "callback_form_id": null, "status": oneOf("active"),
        ],
        optional: ["callback_form_id", "status"]
    )

    /// The shop that the credentials belong to.
    static let shop = object([
        "shop_interface_id": integer, "shop_interface_password": string, "shop_submission_delay": string,
        "shop_name": string, "shop_logo": string, "shop_url": string, "submission_link": string,
        "certificate_link": string,
    ])

    /// Count, average and distribution.
    static let summary = object([
        "form_id": integer, "total_reviews": integer, "average_rating": hundredths,
        "ratings": object(["1": integer, "2": integer, "3": integer, "4": integer, "5": integer]),
    ])

    /// A question of a form.
    static let question = object(
        [
            "question_id": integer, "question_label": string, "question_type": string, "parent_id": integer,
            "options": list(
                object(["option_id": integer, "option_label": label, "linked_question_ids": list(integer)])
            ),
        ],
        optional: ["options"]
    )

    /// A question with what belongs to it.
    static let questionDetails = object(
        [
            "question_id": integer, "question_label": string, "question_type": string, "parent_id": integer,
            "options": list(
                object(
                    [
                        "option_id": integer, "option_label": label, "tool_tip": string,
                        "linked_questions": list(anything),
                    ],
                    optional: ["linked_questions"]
                )
            ),
            "child_questions": list(object(["question_id": integer, "question_label": string])),
        ],
        optional: ["options", "child_questions"]
    )

    /// How a question was answered.
    static let questionStatistics = object([
        "question_id": integer, "question_label": string, "question_type": string, "total_answers": integer,
        "average": hundredths.orNull,
        "options": list(object(["option_id": integer, "option_label": string, "count": integer])),
    ])

    /// The labels of stars and scales are numbers.
    private static let label = any(string, integer)
}
