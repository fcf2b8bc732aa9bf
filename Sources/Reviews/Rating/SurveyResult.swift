/// What customers answered when they were asked whether they would recommend the shop or the product.
///
/// Each part is there only where the survey asks for it and somebody answered.
public struct SurveyResult: Sendable, Hashable, Codable {
    /// How many of those who were asked for yes or no said yes.
    public struct Recommendation: Sendable, Hashable, Codable {
        /// How many answered, at least 1.
        public let answers: Int
        /// Share of those who would recommend, in whole percent.
        public let share: Int
    }

    /// The Net Promoter Score: the share of promoters (9 and 10 of 10) less that of detractors (0 to 6).
    public struct NetPromoterScore: Sendable, Hashable, Codable {
        /// How many answered, at least 1.
        public let answers: Int
        /// The score, -100…100.
        public let score: Int
    }

    /// The recommendation rate, if the survey asks for it.
    public let recommendation: Recommendation?
    /// The Net Promoter Score, if the survey asks for it.
    public let netPromoterScore: NetPromoterScore?

    /// Counts the answers; nil if nobody was asked.
    public init?(_ reviews: some Sequence<Review>) {
        var tally = Tally()
        for review in reviews {
            for answer in review.answers { tally.count(answer) }
        }
        self.init(tally)
    }

    /// Counts the answers; nil if nobody was asked.
    public init?(_ batch: ReviewBatch) {
        guard !batch.answers.isEmpty else { return nil }
        var tally = Tally()
        for review in batch.reviews {
            for answer in batch.answers[review.answers] { tally.count(answer) }
        }
        self.init(tally)
    }

    private init?(_ tally: Tally) {
        recommendation = tally.recommendation
        netPromoterScore = tally.netPromoterScore
        if recommendation == nil, netPromoterScore == nil { return nil }
    }

    /// Whether a question with yes and no for its answers asks for a recommendation; a survey may ask for other things
    /// in that way, such as whether the parcel was damaged.
    static func asksForRecommendation(_ question: String) -> Bool {
        let question = question.lowercased()
        return stems.contains { question.contains($0) }
    }

    /// How the verb begins in the languages that there are locales for, as far as they differ.
    private static let stems = [
        "recommend", "empfehl", "empfiehl", "recommand", "recomend", "recomiend", "consigli", "raccomand", "aanbevel",
        "aanraden", "polec", "rekommend", "anbefal", "すすめ", "勧め", "薦め", "推薦",
    ]

    /// Answers under count.
    private struct Tally {
        private var yes = 0
        private var no = 0
        private var promoters = 0
        private var passives = 0
        private var detractors = 0

        mutating func count(_ answer: Answer) {
            switch answer.value {
            case .choice(let isYes) where SurveyResult.asksForRecommendation(answer.question):
                if isYes { yes += 1 } else { no += 1 }
            case .scale(let place, 0...10):
                switch place {
                case 9...: promoters += 1
                case 7...8: passives += 1
                default: detractors += 1
                }
            default:
                break
            }
        }

        var recommendation: Recommendation? {
            let answers = yes + no
            guard answers > 0 else { return nil }
            return Recommendation(answers: answers, share: (yes * 200 + answers) / (answers * 2))
        }

        var netPromoterScore: NetPromoterScore? {
            let answers = promoters + passives + detractors
            guard answers > 0 else { return nil }
            let score = (Double(promoters - detractors) * 100 / Double(answers)).rounded()
            return NetPromoterScore(answers: answers, score: Int(score))
        }
    }
}
