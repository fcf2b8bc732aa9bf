extension Endpoint {
    /// Every endpoint there is, in the order of the front page.
    static let all: [Endpoint] = [
        reviewsSummary, answers, answersV3, shops, forms, formQuestions, defaultQuestions, questionDetails,
        questionStats,
        getSnapshot, getFeedback, getProductfeedback, getSettings, unknownFunction,
        widgetLogin, widgetCode,
        productFeed,
    ]
}
