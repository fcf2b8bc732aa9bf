import Reviews

extension EndpointCatalogue {
    static let smartFormsWriting: [EndpointDefinition] = [
        EndpointDefinition(
            .smartForms,
            "create-account",
            "POST",
            "api/v2/createAccount",
            "Makes another account with this one's forms; asked again, it says how far it is",
            client: "SmartFormsClient.createAccount(_:)",
            parameters: [.required("auth", .secret, "The new account, as ID|PASSWORD")],
            isWriting: true,
            errors: [
                DocumentedError(500, "Something went wrong, please try again later."),
                DocumentedError(422, "Destination shop id is missing"),
                DocumentedError(422, "Destination shop password is missing"),
                DocumentedError(422, "Source shop id is missing", .missingCredentials),
                DocumentedError(422, "Source shop password is missing", .missingCredentials),
                DocumentedError(422, "Please provide correct parameters to API"),
                DocumentedError(404, "Source shop does not exist", .badCredentials),
                DocumentedError(409, "Destination shop already exist"),
                DocumentedError(500, "Destination shop does not exist on ekomi"),
            ],
            knowledge: EndpointKnowledge(
                "`auth` in the query, errors, 202",
                differences: "The other account's credentials as `ID|PASSWORD` in `auth`; the answer has no `data`"
            )
        ) { arguments, _ in AccountCreation(new: try arguments.credentials("auth")) },
        EndpointDefinition(
            .smartForms,
            "assets",
            "POST",
            "api/v2/assets",
            "Uploads a picture, and gives the name by which a review refers to it",
            client: "SmartFormsClient.upload(_:)",
            parameters: [
                .required("form_id", .number(0...Int.max), "The form whose question asks for pictures"),
                .required(
                    "file",
                    .file(most: PictureUpload.mostBytes),
                    "A gif, png, jpg or jpeg; what it is, is looked at"
                ),
            ],
            isWriting: true,
            errors: [
                DocumentedError(500, "Something went wrong, please try again later."),
                DocumentedError(422, "Authorization parameters are missing", .missingCredentials),
                DocumentedError(422, "Interface Id is missing", .missingCredentials),
                DocumentedError(422, "Interface Password is missing", .missingCredentials),
                DocumentedError(422, "Authorization parameters are incorrect", .badCredentials),
                DocumentedError(422, "Form Id parameter is missing"),
                DocumentedError(422, "Form Id does not exist"),
                DocumentedError(422, "File of this size is not allowed, please attach a file under 1 MB"),
                DocumentedError(422, "Asset Type provided for file upload is not allowed"),
                DocumentedError(422, "File Type provided for file upload is not allowed"),
                DocumentedError(422, "Asset Type and actual file mime type do not match"),
            ],
            knowledge: EndpointKnowledge(
                "a form with one file of at most 1 MB; gif, png, jpg; the answer",
                assumed: "`form_id`, `asset_type` in the query",
                differences: "The file's new name is the `message`; 200 in the sample, 202 in the table"
            )
        ) { arguments, _ in
            PictureUpload(form: Form.ID(arguments.required("form_id")), file: arguments.file ?? [])
        },
        EndpointDefinition(
            .smartForms,
            "review-status",
            "PUT",
            "api/v2/review/status",
            "Approves or rejects a review that waits for it",
            client: "SmartFormsClient.decide(_:on:)",
            parameters: reviewParameters + [
                .required("status", .choice(ReviewDecision.allCases.map(\.rawValue)), "What becomes of it")
            ],
            isWriting: true,
            errors: .smartForms + [
                DocumentedError(422, "Review hash or order id is required!"),
                DocumentedError(422, "Status should be approved or rejected"),
                DocumentedError(422, "Review hash is missing"),
                DocumentedError(422, "This review has already been published", .conflict),
                DocumentedError(422, "This review has already been rejected", .conflict),
                DocumentedError(404, "Review does not exists"),
            ],
            knowledge: EndpointKnowledge(
                "parameters, answer, errors",
                assumed: "parameters in the query; `order_id` in place of `review_hash`, which only an error names",
                differences: "The sample has commas after its last member and record; a conflict is a 422"
            )
        ) { arguments, _ in
            ReviewStatusChange(review: try arguments.review(), status: arguments.choice("status") ?? .rejected)
        },
        EndpointDefinition(
            .smartForms,
            "update-review",
            "PATCH",
            "api/v2/reviews/{feedback_id}",
            "Publishes or rejects a review, and changes what it says; eKomi does it later",
            client: "SmartFormsClient.update(_:)",
            parameters: [
                .required("feedback_id", .number(0...Int.max), "The review"),
                .required("status", .choice(ReviewUpdate.Status.allCases.map(\.rawValue)), "What becomes of it"),
                .optional("reviews", .json, #"New answers, as [{"question_id":1,"answer":"5"}]; none"#),
            ],
            isWriting: true,
            errors: updateErrors,
            knowledge: EndpointKnowledge(
                "body, answer, errors",
                assumed: "keys `pros` and `cons` of an answer",
                differences: "The answer has no `data`; conflicts are 409 here, and 422 of `review/status`"
            )
        ) { arguments, _ in
            ReviewUpdate(
                feedbackID: arguments.required("feedback_id"),
                status: arguments.choice("status") ?? .rejected,
                changes: try arguments.changes("reviews")
            )
        },
        EndpointDefinition(
            .smartForms,
            "withdraw",
            "PUT",
            "api/v2/answers/withdraw",
            "Takes a review back, and gives the link where a new one can be submitted",
            client: "SmartFormsClient.withdraw(_:)",
            parameters: reviewParameters,
            isWriting: true,
            errors: [
                DocumentedError(500, "Something went wrong, please try again later."),
                DocumentedError(422, "Review hash or order id is required!"),
                DocumentedError(422, "Shop password is missing", .missingCredentials),
                DocumentedError(404, "New hash is not generated for this review"),
                DocumentedError(404, "Review does not exists"),
            ],
            knowledge: EndpointKnowledge(
                "parameters, answer, errors",
                assumed: "parameters in the query",
                differences: "The sample has a link without quotes, and commas too many: both are read"
            )
        ) { arguments, _ in ReviewWithdrawal(review: try arguments.review()) },
    ]

    private static let reviewParameters: [EndpointParameter] = [
        .optional("review_hash", .text, "The review, by its invitation"),
        .optional("order_id", .text, "The review, by its order"),
    ]

    private static let updateErrors: [DocumentedError] = [
        DocumentedError(422, "Something went wrong, please try again later.", .upstreamDown),
        DocumentedError(422, "Status is required"), DocumentedError(409, "Feedback already approved."),
        DocumentedError(409, "Feedback already delivered to Ekomi."),
        DocumentedError(422, "This feedback is not submitted to CFM2.0 yet."),
        DocumentedError(422, "Status should be published or rejected"),
        DocumentedError(409, "Feedback already rejected."), DocumentedError(422, "Syntax error, malformed JSON."),
        DocumentedError(422, "Feedback id is invalid."),
        DocumentedError(422, "CFM-2.0 is not enabled for this shop."),
        DocumentedError(422, "question_id and answer are the keys for array, given keys are not correct"),
        DocumentedError(422, "Question ID: 123 does not belong to this Form"),
        DocumentedError(422, "Option ID: 123 does not belong to this Form"),
        DocumentedError(422, "Option ID and Option value does not set properly"),
        DocumentedError(422, "Duplicate question ID found"),
        DocumentedError(422, "The given value is not according to range for question ID (123)"),
        DocumentedError(422, "The question ID (123) range is 1-5 and given value is not according to range"),
        DocumentedError(422, "Minimum 123 characters are required for question ID (123)"),
        DocumentedError(422, "The given content is not array, expected array for question ID (123)"),
        DocumentedError(422, "The given content is array, expected string for question ID (123)"),
        DocumentedError(422, "The given content keys (pros and cons) are not correct for question ID (123)"),
        DocumentedError(422, "Please add valid JSON format for product, review not found"),
        DocumentedError(404, "Shop ID authorization parameter is missing", .missingCredentials),
        DocumentedError(404, "Shop password authorization parameter is missing", .missingCredentials),
        DocumentedError(404, "Shop authorization parameter is missing", .missingCredentials),
        DocumentedError(401, "Shop authorization parameter is invalid"),
    ]
}

extension EndpointArguments {
    /// New answers as eKomi documents them.
    fileprivate func changes(_ name: String) throws(ArgumentFault) -> [ReviewUpdate.Change] {
        guard let value = json(name) else { return [] }
        let fault = ArgumentFault.impossible(
            name,
            value: text(name),
            expected: #"a list such as [{"question_id":1,"answer":"5","children":[]}]"#
        )
        guard let list = value.array else { throw fault }
        return try Self.changes(list, fault)
    }

    private static func changes(
        _ list: [JSONValue],
        _ fault: ArgumentFault
    ) throws(ArgumentFault) -> [ReviewUpdate.Change] {
        try list.map { value throws(ArgumentFault) in
            guard let id = value["question_id"]?.name, let answer = value["answer"] else { throw fault }
            let content: ReviewUpdate.Change.Content
            if let text = answer.text {
                content = .text(text)
            } else if let texts = answer.array {
                content = .list(texts.compactMap(\.text))
            } else if answer.object != nil {
                content = .prosAndCons(
                    pros: answer["pros"]?.array?.compactMap(\.text) ?? [],
                    cons: answer["cons"]?.array?.compactMap(\.text) ?? []
                )
            } else {
                throw fault
            }
            let children = try changes(value["children"]?.array ?? [], fault)
            return ReviewUpdate.Change(.init(id), content, children: children)
        }
    }
}
