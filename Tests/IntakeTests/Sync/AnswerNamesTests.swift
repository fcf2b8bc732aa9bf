import ReviewStore
import Reviews
import Testing

@testable import Intake

@Suite("The names of answers")
struct AnswerNamesTests {
    private static let names: AnswerNames = {
        var recommend = FormQuestion(form: "1", id: "9", text: "Recommend?", kind: "multiple_choice")
        recommend.options = ["9459": "Yes", "9460": ""]
        return AnswerNames([
            FormQuestion(form: "1", id: "7", text: "Delivery", kind: "sub_rating"),
            FormQuestion(form: "2", id: "7", text: "Lieferung", kind: "sub_rating"), recommend,
        ])
    }()

    private func named(_ answer: Answer, of form: Form.ID? = "1") -> Answer? {
        Self.names.naming([answer], of: form).first
    }

    @Test("are those of the question on the review's own form, unless the answer tells them itself")
    func questions() throws {
        let stars = try #require(Stars(hundredths: 400))
        let untold = Answer(questionID: "7", question: "", value: .stars(stars))
        #expect(named(untold)?.question == "Delivery")
        #expect(named(untold, of: "2")?.question == "Lieferung")
        #expect(named(untold, of: nil)?.question == "Delivery")
        #expect(named(Answer(questionID: "7", question: "Own", value: .stars(stars)))?.question == "Own")
        let unknown = Answer(questionID: "8", question: "", value: .choice(true))
        #expect(named(unknown) == unknown)
    }

    @Test("make stars of the number of a sub-rating, and a label of the number of an option")
    func values() {
        func value(_ id: Answer.QuestionID, _ text: String) -> Answer.Value? {
            named(Answer(questionID: id, question: "", value: .text(text)))?.value
        }
        #expect(value("7", "4") == Stars(hundredths: 400).map { .stars($0) })
        #expect(value("7", "fast") == .text("fast"))
        #expect(value("9", "9459") == .text("Yes"))
        #expect(value("9", "9460") == .text("9460"))
    }
}
