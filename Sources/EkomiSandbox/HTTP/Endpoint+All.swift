extension Endpoint {
    /// Every endpoint there is; of two with the same path the first is reached without its family's name.
    static let all: [Endpoint] = [
        // SmartForms
        createAccount, assets, asset, questionDetails, formQuestions, defaultQuestions, questionStats, reviewsSummary,
        answers, answersV3, shops, forms, formActivity, childForm, reviewStatus, thankYouClicks, reviewUpdate, withdraw,
        // Core
        getSnapshot, getFeedback, getProductfeedback, getSettings, putOrder, putProduct, unknownFunction,
        // SmartWidgets
        widgetLogin, widgetCode, clone,
        // Smart Review Request
        addRecipient, recipientOrder, renewal, shopCreation, campaign, campaigns, customerSegments, blacklistRules,
        blacklistRulesChange, recipients, recipientActivity, orderMetadata, consents, shopSetting, accounts,
        // CSV
        csvLogin, csvLogout, orders,
        // Feedback Engagement
        engagementLogin, reviewCases, reviewComment,
        // Mail2DB
        mail2DBLogin, mailShop,
        // Automated Review Import
        reviewImportLogin, importReview, importTitledReview,
        // Special authentication
        getAgent,
        // What is not eKomi's
        frontPage, description, productFeed,
    ]

    /// Whether eKomi has it, too: the sandbox adds what answers for the rest, and what is its own.
    var isDocumented: Bool { family.isEkomis && name != "function" && name != "asset" }

    /// Whether it says itself what is wrong with a body that is too long.
    var takesLongBodies: Bool { parameters.contains { $0.place == .file } }
}
