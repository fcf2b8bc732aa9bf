import EkomiClient
import Foundation
import Reviews

extension CoveredEndpoint {
    private static let days = (from: CalendarDay("2026-03-01"), to: CalendarDay("2026-03-31"))

    static let smartForms: [CoveredEndpoint] = [
        CoveredEndpoint(
            "smartforms question",
            [
                "question_id": "30833", "expand": "options", "show_multiple_question_labels": "1",
                "show_question_tags": "0",
            ],
            test: "QuestionTests.readsQuestion"
        ) { account in
            var query = QuestionQuery("30833", expand: [.options])
            query.showsMultipleLabels = true
            query.showsTags = false
            _ = try await account.smartForms.question(query)
        },
        CoveredEndpoint(
            "smartforms form-questions",
            [
                "form_id": "342", "question_type": "rating,sub_rating", "expand": "options", "exclude": "picture",
                "show_conditional_questions": "1", "show_child_questions": "1", "show_multiple_question_labels": "1",
                "show_question_tags": "1",
            ],
            test: "FormsTests.readsQuestions",
            uses: ["SmartFormsClient", "AccountSync"]
        ) { account in _ = try await account.smartForms.questions(everything(of: "342")) },
        CoveredEndpoint(
            "smartforms questions",
            [
                "question_type": "rating,sub_rating", "expand": "options", "exclude": "picture",
                "show_conditional_questions": "1", "show_child_questions": "1", "show_multiple_question_labels": "1",
                "show_question_tags": "1",
            ],
            test: "FormsTests.readsQuestions"
        ) { account in _ = try await account.smartForms.questions(everything(of: nil)) },
        CoveredEndpoint(
            "smartforms question-stats",
            ["question_id": "7", "product_id": "P1", "start_date": "2026-03-01", "end_date": "2026-03-31"],
            test: "QuestionTests.readsStatistics",
            uses: ["StatisticsFetch"]
        ) { account in
            var query = QuestionStatisticsQuery("7")
            query.product = "P1"
            (query.from, query.to) = days
            _ = try await account.smartForms.statistics(query)
        },
        CoveredEndpoint(
            "smartforms summary",
            [
                "form_id": "879", "product_id": "P1", "start_date": "2026-03-01", "end_date": "2026-03-31",
                "published": "1", "withdrawn": "0",
            ],
            test: "SummaryTests.reads",
            uses: ["SummaryFetch", "SummaryDrift"]
        ) { account in
            let query = SummaryQuery(
                form: "879",
                product: "P1",
                from: days.from,
                to: days.to,
                published: true,
                withdrawn: false
            )
            _ = try await account.smartForms.summary(query)
        },
        CoveredEndpoint(
            "smartforms answers-v2",
            [
                "form_id": "1, 2", "product_id": "P1", "start_date": "2026-03-01", "end_date": "2026-03-31",
                "published": "1", "withdrawn": "0", "order-ids": "A", "order_ids[]": "B", "question_type": "rating",
                "exclude": "picture", "filter": "all", "show_skipped_product_reviews": "1", "records_per_page": "5",
                "page": "2", "review_hash": "h", "order_id": "C",
            ],
            test: "AnswersQueryTests.sendsVersion2",
            uses: ["ReviewChange"]
        ) { account in
            var query = everything(.v2)
            query.sentiment = .all
            query.reviewHash = "h"
            query.orderID = "C"
            _ = try await account.smartForms.answers(query)
        },
        CoveredEndpoint(
            "smartforms answers-v3",
            [
                "form_id": "1,2", "product_id": "P1", "start_date": "2026-03-01", "end_date": "2026-03-31",
                "published": "1", "withdrawn": "0", "order_ids": "A", "order_ids[]": "B", "question_type": "rating",
                "exclude": "picture", "filter": "positive", "show_skipped_product_reviews": "1",
                "records_per_page": "5", "page": "2", "question_tag": "t",
            ],
            test: "AnswersQueryTests.sendsVersion3",
            uses: ["ListingFetch"]
        ) { account in
            var query = everything(.v3)
            query.sentiment = .positive
            query.questionTag = "t"
            _ = try await account.smartForms.answers(query)
        },
        CoveredEndpoint("smartforms shops", test: "FormsTests.readsShop", uses: ["AccountSync", "CheckCommand"]) {
            account in
            _ = try await account.smartForms.shop()
        },
        CoveredEndpoint(
            "smartforms forms",
            [
                "empty_forms": "0", "survey_status": "default", "status": "soft_delete",
                "include": "callback_form_id,status", "survey_id": "3",
            ],
            test: "FormsTests.readsForms",
            uses: ["AccountSync"]
        ) { account in
            var query = FormsQuery()
            query.empty = false
            query.surveyStatus = .default
            query.status = .softDelete
            query.include = [.callbackFormID, .status]
            query.surveyID = 3
            _ = try await account.smartForms.forms(query)
        },
        CoveredEndpoint(
            "smartforms activity-stream",
            [
                "start_date": "2026-03-01", "end_date": "2026-03-31", "order_id": "A", "records_per_page": "50",
                "page": "2",
            ],
            test: "QuestionTests.pagesActivity"
        ) { account in
            guard let from = days.from, let to = days.to else { return }
            var query = FormActivityQuery(from: from, to: to)
            query.orderID = "A"
            query.recordsPerPage = 50
            query.page = 2
            for try await _ in account.smartForms.activity(query) { return }
        },
        CoveredEndpoint(
            "smartforms child-form",
            ["parent_form_id": "1", "parent_question_id": "2"],
            test: "QuestionTests.readsChildForm"
        ) { account in _ = try await account.smartForms.childForm(ChildFormQuery(parent: "1", question: "2")) },
        CoveredEndpoint(
            "smartforms thankyou-clicks",
            ["form_id": "1", "review_hash": "h"],
            test: "QuestionTests.readsClicks"
        ) { account in
            _ = try await account.smartForms.thankYouClicks(ThankYouClicksQuery(form: "1", reviewHash: "h"))
        },
    ]

    private static func everything(of form: Form.ID?) -> QuestionsQuery {
        var query = QuestionsQuery(form: form)
        query.types = [.rating, .subRating]
        query.excludedTypes = [.picture]
        query.expandsOptions = true
        query.showsConditionalQuestions = true
        query.showsChildQuestions = true
        query.showsMultipleLabels = true
        query.showsTags = true
        return query
    }

    private static func everything(_ version: AnswersQuery.Version) -> AnswersQuery {
        var query = AnswersQuery(version)
        query.forms = ["1", "2"]
        query.product = "P1"
        (query.from, query.to) = days
        query.published = true
        query.withdrawn = false
        query.orderIDs = ["A", "B"]
        query.questionTypes = [.rating]
        query.excludedQuestionTypes = [.picture]
        query.showsSkippedProductReviews = true
        query.recordsPerPage = 5
        query.page = 2
        return query
    }

    static let smartFormsChanges: [CoveredEndpoint] = [
        CoveredEndpoint("smartforms create-account", ["auth": "777|n&w"], test: "ChangesTests.createsAccounts") {
            account in
            _ = try await account.smartForms.createAccount(Credentials(interfaceID: "777", password: "n&w"))
        },
        CoveredEndpoint("smartforms assets", ["form_id": "1"], test: "PictureTests.uploads") { account in
            _ = try await account.smartForms.upload(PictureUpload(form: "1", file: picture))
        },
        CoveredEndpoint(
            "smartforms review-status",
            ["review_hash": "h", "status": "approved"],
            test: "ChangesTests.decides",
            uses: ["ReviewChange"]
        ) { account in _ = try await account.smartForms.decide(.approved, on: .reviewHash("h")) },
        CoveredEndpoint(
            "smartforms update-review",
            [
                "feedback_id": "12", "status": "published",
                "reviews": #"[{"question_id":1,"answer":"5","children":[{"question_id":2,"answer":["a"]}]}]"#,
            ],
            test: "ChangesTests.updates"
        ) { account in
            let change = ReviewUpdate.Change("1", .text("5"), children: [.init("2", .list(["a"]))])
            _ = try await account.smartForms.update(
                ReviewUpdate(feedbackID: "12", status: .published, changes: [change])
            )
        },
        CoveredEndpoint(
            "smartforms withdraw",
            ["order_id": "A 1"],
            test: "ChangesTests.withdraws",
            uses: ["ReviewChange"]
        ) { account in _ = try await account.smartForms.withdraw(.order("A 1")) },
    ]
}
