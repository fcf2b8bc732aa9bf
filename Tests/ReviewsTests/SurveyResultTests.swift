import Foundation
import Reviews
import Testing

@Suite("Recommendations")
struct SurveyResultTests {
    private func review(_ answers: Answer...) -> Review {
        var review = Review(id: "r", account: "a", stars: .highest, date: Date(timeIntervalSince1970: 0))
        review.answers = answers
        return review
    }

    private func recommends(_ isYes: Bool, _ question: String = "Would you recommend us?") -> Review {
        review(Answer(question: question, value: .choice(isYes)))
    }

    @Test("are counted in whole percent of those who answered")
    func share() throws {
        let result = try #require(
            SurveyResult([recommends(true), recommends(true), recommends(false), review()])
        )
        #expect(result.recommendation?.share == 67)
        #expect(result.recommendation?.answers == 3)
        #expect(result.netPromoterScore == nil)
    }

    @Test(
        "are asked for in many languages",
        arguments: [
            "Würden Sie uns weiterempfehlen?", "Empfehlen Sie das Produkt?", "Nous recommanderiez-vous ?",
            "¿Nos recomendaría?", "Lo consiglieresti?", "Zou u ons aanbevelen?", "Czy poleca Pan ten sklep?",
            "Skulle du rekommendera oss?", "Vil du anbefale os?", "Recomendaria este produto?", "おすすめしますか？",
        ]
    )
    func languages(_ question: String) {
        #expect(SurveyResult([recommends(true, question)])?.recommendation?.share == 100)
    }

    @Test("are not what every yes means")
    func otherQuestions() {
        #expect(SurveyResult([recommends(true, "Was the parcel damaged?")]) == nil)
    }

    @Test(
        "make a Net Promoter Score: nine and ten promote, six and less detract",
        arguments: [([10, 9, 8, 7, 6, 0], 0), ([10, 10, 9], 100), ([0, 6], -100), ([10, 7, 7], 33), ([8], 0)]
    )
    func netPromoterScore(_ places: [Int], _ score: Int) throws {
        let answers = places.map { review(Answer(question: "How likely?", value: .scale($0, range: 0...10))) }
        let result = try #require(SurveyResult(answers)?.netPromoterScore)
        #expect(result.score == score)
        #expect(result.answers == places.count)
    }

    @Test("are not made of another scale")
    func otherScales() {
        #expect(SurveyResult([review(Answer(question: "How many?", value: .scale(3, range: 1...5)))]) == nil)
    }

    @Test("are nothing where nobody was asked")
    func nobody() {
        #expect(SurveyResult([review(), review()]) == nil)
        #expect(SurveyResult([]) == nil)
    }
}
