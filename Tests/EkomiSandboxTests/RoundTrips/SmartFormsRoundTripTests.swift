import EkomiClient
import EkomiSandbox
import Foundation
import Reviews
import Testing

@Suite("The client and the sandbox: SmartForms")
struct SmartFormsRoundTripTests {
    let caller = Caller()

    private var forms: SmartFormsClient { caller.account().smartForms }

    private func published(_ hash: String) async throws -> [FetchedReview] {
        var query = AnswersQuery(.v2)
        query.reviewHash = hash
        query.published = true
        query.withdrawn = false
        return try await forms.answers(query).reviews
    }

    @Test(
        "A withdrawn review leaves the answers at once and the summary after six hours, and cannot be withdrawn again"
    )
    func withdraws() async throws {
        let added = try caller.sandbox.addReview(shop: 1001, product: "a/b", stars: 1, text: "Never again")
        let query = SummaryQuery(form: "10012", product: "a/b", published: true, withdrawn: false)
        let before = try #require(try await forms.summary(query)).count
        #expect(try await published(added.hash).count == 1)
        let link = try await forms.withdraw(.reviewHash(added.hash))
        #expect(link.hasPrefix("https://smartforms.ekomi.com/review/1001/") && link.hasSuffix("?fid=10012"))
        #expect(try await published(added.hash).isEmpty)
        #expect(try await forms.summary(query)?.count == before)
        caller.sandbox.advance(by: 6 * 60 * 60)
        #expect(try await forms.summary(query)?.count == before - 1)
        let again = await ekomiError { _ = try await forms.withdraw(.order(added.orderID)) }
        #expect(again?.kind == .notFound)
        #expect(again?.reason.contains("New hash is not generated for this review") == true)
    }

    @Test("A rejected review is not published, and can be approved again; neither can be done twice")
    func decides() async throws {
        let added = try caller.sandbox.addReview(shop: 1001, stars: 5)
        _ = try await forms.decide(.rejected, on: .reviewHash(added.hash))
        #expect(try await published(added.hash).isEmpty)
        let twice = await ekomiError { _ = try await forms.decide(.rejected, on: .order(added.orderID)) }
        #expect(twice?.kind == .conflict)
        let answer = try await forms.decide(.approved, on: .order(added.orderID))
        #expect(answer.message == "Review has been successfully updated")
        #expect(try await published(added.hash).count == 1)
        let already = await ekomiError { _ = try await forms.decide(.approved, on: .reviewHash(added.hash)) }
        #expect(already?.kind == .conflict && already?.reason.contains("already been published") == true)
    }

    @Test("An update changes every kind of answer, and an uploaded picture can be fetched and shown")
    func updates() async throws {
        let added = try caller.sandbox.addReview(shop: 1001, product: "a/b", stars: 5, text: "Good")
        try caller.sandbox.unpublish(hash: added.hash, shop: 1001)
        let picture = try await forms.upload(PictureUpload(form: "10012", file: .png))
        #expect(picture.hasSuffix(".png") && picture.count == 36)
        let fetched = try await caller.get("/assets/\(picture)", shop: nil)
        #expect(fetched.bytes == .png && fetched.header("content-type") == "image/png")
        let questions = caller.sandbox.dataset.shops[0].forms[1].questions
        func change(_ kind: SandboxQuestion.Kind, _ content: ReviewUpdate.Change.Content) throws -> ReviewUpdate.Change
        {
            let question = try #require(questions.first { $0.kind == kind })
            return ReviewUpdate.Change(Answer.QuestionID("\(question.id)"), content)
        }
        let use = try #require(questions.first { $0.kind == .multipleChoice }?.options.first)
        let recommendation = try #require(questions.first { $0.kind == .yesNo }?.options.first)
        var rating = try change(.rating, .text("2"))
        rating.children = [try change(.rankingScale, .text("3"))]
        let answer = try await forms.update(
            ReviewUpdate(
                feedbackID: "\(added.feedbackID)",
                status: .published,
                changes: [
                    rating, try change(.shortText, .text("Hm")), try change(.feedback, .text("Broke after a week")),
                    try change(.prosAndCons, .prosAndCons(pros: ["Light"], cons: ["Weak"])),
                    try change(.multipleChoice, .list(["\(use.id)"])),
                    try change(.yesNo, .text(recommendation.label)), try change(.picture, .list([picture])),
                    try change(.feedbackEmail, .text("new@mail.example")),
                ]
            )
        )
        #expect(answer.isPending)
        let fetchedReview = try #require(try await published(added.hash).first)
        let review = fetchedReview.review(id: Review.ID(rawValue: "r1"))
        #expect(review.stars == Stars(2) && review.title == "Hm" && review.text == "Broke after a week")
        #expect(review.pros == ["Light"] && review.cons == ["Weak"])
        #expect(review.pictures == ["http://localhost/assets/\(picture)"])
        #expect(fetchedReview.email == "erika@mail.example" || fetchedReview.email == "new@mail.example")
        let twice = await ekomiError {
            _ = try await forms.update(ReviewUpdate(feedbackID: "\(added.feedbackID)", status: .published))
        }
        #expect(twice?.kind == .conflict)
    }

    @Test("A new account is made in twenty seconds, and has the forms of the old one")
    func createsAccount() async throws {
        let new = Credentials(interfaceID: "4713", password: "n&w|x")
        func message() async throws -> String { try await forms.createAccount(new).message }
        let account = caller.account(id: "4713", password: "n&w|x")
        #expect(try await message() == "Request has been accepted for processing")
        #expect(try await message() == "Request Status: pending")
        #expect(await ekomiError { _ = try await account.smartForms.shop() }?.kind == .badCredentials)
        caller.sandbox.advance(by: 15)
        #expect(try await message() == "Request Status: in progress")
        caller.sandbox.advance(by: 5)
        #expect(await ekomiError { _ = try await message() }?.kind == .conflict)
        let copied = try await account.smartForms.forms().items
        #expect(copied.map(\.name) == caller.sandbox.dataset.shops[0].forms.map(\.name))
        #expect(copied.map(\.id) == ["47131", "47132", "47133"])
        let empty = try await account.smartForms.answers(AnswersQuery())
        #expect(empty.reviews.isEmpty && empty.isLast)
        let review = try caller.sandbox.addReview(shop: 4713, stars: 4)
        #expect(try await account.smartForms.answers(AnswersQuery()).reviews.first?.orderID == review.orderID)
    }

    @Test("A question is known with options and children, and how often each option was chosen")
    func questions() async throws {
        let details = try await forms.question(QuestionQuery("1001201"))
        #expect(details.options.map(\.option.label) == ["1", "2", "3", "4", "5"])
        #expect(!details.childQuestions.isEmpty)
        let before = try #require(try await forms.statistics(QuestionStatisticsQuery("1001201")))
        _ = try caller.sandbox.addReview(shop: 1001, product: "a/b", stars: 1)
        let after = try #require(try await forms.statistics(QuestionStatisticsQuery("1001201")))
        #expect(after.total == before.total.map { $0 + 1 })
        #expect(after.counts.first?.count == before.counts.first.map { $0.count + 1 })
        #expect(await ekomiError { _ = try await forms.question(QuestionQuery("1")) }?.kind == .notFound)
    }

    @Test(
        "Questions and forms are the same in JSON and in CSV, and for the default form",
        arguments: AnswerFormat.allCases
    )
    func formats(format: AnswerFormat) async throws {
        var query = QuestionsQuery(form: "10011")
        query.format = format
        query.expandsOptions = true
        let ofForm = try await forms.questions(query).items
        query.form = nil
        #expect(try await forms.questions(query).items == ofForm)
        #expect(ofForm.map(\.label) == caller.sandbox.dataset.shops[0].forms[0].questions.map(\.label))
        var all = FormsQuery()
        all.format = format
        #expect(try await forms.forms(all).items.map(\.id) == ["10011", "10012", "10013"])
    }

    @Test("A form below another, clicks and activities are found, the latter page by page")
    func activity() async throws {
        let child = try await forms.childForm(ChildFormQuery(parent: "10011", question: "1001101"))
        #expect(child.id == "10012" && child.question == "1001201")
        let clicks = try await forms.thankYouClicks().items
        #expect(clicks.map(\.url) == ["https://shop.example/", "https://www.ekomi.de/cert/40905714681001"])
        let added = try caller.sandbox.addReview(shop: 1001, stars: 3)
        let today = try #require(CalendarDay("2026-03-01"))
        let start = try #require(CalendarDay("2025-12-01"))
        var query = FormActivityQuery(from: start, to: today)
        query.recordsPerPage = 50
        var seen: [FormActivity] = []
        for try await page in forms.activity(query) {
            seen += page.items
            #expect(page.total.map { $0 >= seen.count } == true)
        }
        #expect(seen.count > 50 && seen.first?.reviewHash == added.hash && seen.first?.activity == "submitted")
        query.orderID = "none"
        for try await page in forms.activity(query) { #expect(page.items.isEmpty && page.isLast) }
    }

    @Test("All reviews are understood, whichever version and format", arguments: ["v2", "v3"], AnswerFormat.allCases)
    func answers(version: String, format: AnswerFormat) async throws {
        var query = AnswersQuery(version == "v2" ? .v2 : .v3)
        query.format = format
        query.forms = ["10013"]
        var seen: Set<String> = []
        for try await page in forms.pages(query) {
            #expect(page.unintelligible.isEmpty)
            seen.formUnion(page.reviews.map { "\($0.key)" })
        }
        let expected = try caller.sandbox.reviews(ofShop: 1001).filter { $0.formID == 10013 && !$0.isSkipped }
        #expect(seen.count == expected.count)
    }
}
