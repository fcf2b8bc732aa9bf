extension Endpoint {
    /// Every endpoint there is; of two with the same path the first is reached without its family's name.
    static let all: [Endpoint] = [
        reviewsSummary, answers, answersV3, shops, forms, formQuestions, defaultQuestions, questionDetails,
        questionStats,
        getSnapshot, getFeedback, getProductfeedback, getSettings, unknownFunction,
        widgetLogin, widgetCode,
        csvLogin,
        engagementLogin,
        mail2DBLogin,
        reviewImportLogin,
        frontPage, description, productFeed,
    ]

    /// Whether eKomi has it, too: the sandbox adds what answers for the rest, and what is its own.
    var isDocumented: Bool { family.isEkomis && name != "function" && name != "asset" }

    /// Whether it says itself what is wrong with a body that is too long.
    var takesLongBodies: Bool { parameters.contains { $0.place == .file } }
}
