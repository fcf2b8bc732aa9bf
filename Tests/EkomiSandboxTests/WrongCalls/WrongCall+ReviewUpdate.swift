import EkomiSandbox
import HTTPTypes

extension WrongCall {
    /// Wrong updates of a review of the product form, whose questions are the rating, three or more scales, a title, a
    /// text, pros and cons, uses, yes or no, pictures and an address.
    static let reviewUpdates: [WrongCall] = updates + answers

    private static func update(
        _ body: String,
        _ status: Int,
        _ message: String,
        credentials: Credentials = .interface(),
        prepare: @escaping @Sendable (Sandbox, SandboxReview) throws -> Void = { _, _ in }
    ) -> WrongCall {
        WrongCall(
            method: .patch,
            uri: "/api/v2/reviews/\(review?.feedbackID ?? 0)",
            credentials: credentials,
            body: .json(body),
            status: status,
            message: message,
            setUp: { sandbox in if let review { try prepare(sandbox, review) } }
        )
    }

    /// A review of a product, in the first shop; without one the calls are answered otherwise than expected.
    private static let review: SandboxReview? = {
        do {
            return try Sandbox(dataset: .fixture).reviews(ofShop: 1001)
                .first { $0.formID == 10012 && $0.isPublished && !$0.isSkipped && !$0.isWithdrawn }
        } catch {
            return nil
        }
    }()

    private static func question(_ kind: SandboxQuestion.Kind) -> Int {
        SandboxDataset.fixture.shops[0].forms[1].questions.first { $0.kind == kind }?.id ?? 0
    }

    private static let updates: [WrongCall] = [
        update("{}", 404, "Shop ID authorization parameter is missing", credentials: .interface(nil)),
        update("{}", 404, "Shop password authorization parameter is missing", credentials: .interface("1001", nil)),
        update("{}", 404, "Shop authorization parameter is missing", credentials: Credentials.none),
        update("{}", 401, "Shop authorization parameter is invalid", credentials: .interface("1001", "wrong")),
        update("{", 422, "Syntax error, malformed JSON."),
        update("[]", 422, "Syntax error, malformed JSON."),
        update("{}", 422, "Status is required"),
        update(#"{"status":"lost"}"#, 422, "Status should be published or rejected"),
        update(#"{"status":"published"}"#, 409, "Feedback already approved."),
        update(
            #"{"status":"published","reviews":[{"question_id":1,"answer":"1"}]}"#,
            409,
            "Feedback already delivered to Ekomi."
        ),
        update(#"{"status":"rejected"}"#, 409, "Feedback already rejected.") { sandbox, review in
            try sandbox.edit(hash: review.hash, shop: 1001) {
                $0.isPublished = false
                $0.isRejected = true
            }
        },
        update(#"{"status":"published"}"#, 422, "This feedback is not submitted to CFM2.0 yet.") { sandbox, review in
            try sandbox.edit(hash: review.hash, shop: 1001) { $0.stars = nil }
        },
        update(
            #"{"status":"rejected","reviews":{}}"#,
            422,
            "Please add valid JSON format for product, review not found"
        ),
        WrongCall(
            method: .patch,
            uri: "/api/v2/reviews/1",
            credentials: .interface(),
            body: .json(#"{"status":"rejected"}"#),
            status: 422,
            message: "Feedback id is invalid."
        ),
        WrongCall(
            method: .patch,
            uri: "/api/v2/reviews/99999999999999999999",
            credentials: .interface(),
            body: .json(#"{"status":"rejected"}"#),
            status: 422,
            message: "Feedback id is invalid."
        ),
    ]

    private static func answer(_ change: String, _ message: String) -> WrongCall {
        update(#"{"status":"rejected","reviews":[\#(change)]}"#, 422, message)
    }

    private static let answers: [WrongCall] = {
        let rating = question(.rating)
        let feedback = question(.feedback)
        let choice = question(.yesNo)
        let uses = question(.multipleChoice)
        let pros = question(.prosAndCons)
        return [
            answer("7", "question_id and answer are the keys for array, given keys are not correct"),
            answer(
                #"{"question_id":\#(rating),"value":"3"}"#,
                "question_id and answer are the keys for array, given keys are not correct"
            ),
            answer(#"{"question_id":123,"answer":"3"}"#, "Question ID: 123 does not belong to this Form"),
            answer(#"{"question_id":\#(choice),"answer":"123"}"#, "Option ID: 123 does not belong to this Form"),
            answer(
                #"{"question_id":\#(choice),"answer":{"option_id":1,"option_value":"x"}}"#,
                "Option ID and Option value does not set properly"
            ),
            answer(
                #"{"question_id":\#(rating),"answer":"3"},{"question_id":\#(rating),"answer":"4"}"#,
                "Duplicate question ID found"
            ),
            answer(
                #"{"question_id":\#(rating),"answer":"good"}"#,
                "The given value is not according to range for question ID (\(rating))"
            ),
            answer(
                #"{"question_id":\#(rating),"answer":"6"}"#,
                "The question ID (\(rating)) range is 1-5 and given value is not according to range"
            ),
            answer(
                #"{"question_id":\#(feedback),"answer":""}"#,
                "Minimum 3 characters are required for question ID (\(feedback))"
            ),
            answer(
                #"{"question_id":\#(uses),"answer":"x"}"#,
                "The given content is not array, expected array for question ID (\(uses))"
            ),
            answer(
                #"{"question_id":\#(feedback),"answer":["x"]}"#,
                "The given content is array, expected string for question ID (\(feedback))"
            ),
            answer(
                #"{"question_id":\#(pros),"answer":{"good":[],"bad":[]}}"#,
                "The given content keys (pros and cons) are not correct for question ID (\(pros))"
            ),
        ]
    }()
}
