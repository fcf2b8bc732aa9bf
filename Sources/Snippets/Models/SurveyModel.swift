import Reviews
import Templates

/// How many would recommend, where the survey asks for it.
struct SurveyModel: TemplateModel, Hashable {
    static let modelName = "survey"
    static let fields: [Field<SurveyModel>] = [
        .model("recommendation", "how many would recommend; absent if nobody was asked") { $0.recommendation },
        .model("net-promoter", "the Net Promoter Score; absent if nobody was asked for it") { $0.netPromoter },
    ]

    /// The recommendation rate, or nil.
    let recommendation: RecommendationModel?
    /// The Net Promoter Score, or nil.
    let netPromoter: NetPromoterModel?

    init(_ result: SurveyResult) {
        recommendation = result.recommendation.map(RecommendationModel.init)
        netPromoter = result.netPromoterScore.map(NetPromoterModel.init)
    }
}

/// How many of those who were asked would recommend.
struct RecommendationModel: TemplateModel, Hashable {
    static let modelName = "recommendation"
    static let fields: [Field<RecommendationModel>] = [
        .integer("share", "how many would recommend, in whole percent", \.result.share),
        .integer("answer-count", "how many answered", \.result.answers),
    ]

    /// The counts.
    let result: SurveyResult.Recommendation
}

/// The Net Promoter Score of those who were asked.
struct NetPromoterModel: TemplateModel, Hashable {
    static let modelName = "net-promoter"
    static let fields: [Field<NetPromoterModel>] = [
        .integer("score", "the share of promoters less that of detractors, -100 to 100", \.result.score),
        .integer("gauge", "the score as a share of its scale, in whole percent, 0 to 100") {
            ($0.result.score + 100) / 2
        },
        .integer("answer-count", "how many answered", \.result.answers),
    ]

    /// The counts.
    let result: SurveyResult.NetPromoterScore
}
