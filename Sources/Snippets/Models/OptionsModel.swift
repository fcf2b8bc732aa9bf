import Templates

/// What the merchant chose of the widgets, for templates to ask: plain bits, for every rendering takes a copy.
struct OptionsModel: TemplateModel {
    static let modelName = "options"
    static let fields: [Field<OptionsModel>] = [
        .flag("stars-number", "whether the line of stars shows the average in figures", \.starsShowNumber),
        .flag("stars-count", "whether the line of stars shows how many ratings there are", \.starsShowCount),
        .flag("summary-histogram", "whether the summary shows how many gave how many stars", \.summaryShowsHistogram),
        .flag(
            "summary-recommendation",
            "whether the summary shows how many would recommend",
            \.summaryShowsRecommendation
        ),
        .flag("list-pictures", "whether reviews show their pictures", \.listShowsPictures),
        .flag("list-aspects", "whether reviews show ratings of single aspects", \.listShowsAspects),
        .flag("list-notes", "whether reviews show pros and cons", \.listShowsNotes),
        .flag("list-replies", "whether reviews show the merchant's replies", \.listShowsReplies),
        .flag("list-views", "whether lists are published in other orders and parts", \.listHasViews),
        .flag("list-helpful", "whether reviews show how many found them helpful", \.listShowsHelpful),
        .flag("ekomi-consent", "whether eKomi's own widgets load nothing before somebody clicks", \.ekomiAsksFirst),
        .flag("floating-at-start", "whether the floating badge stands where lines begin", \.floatsAtStart),
    ]

    let starsShowNumber: Bool
    let starsShowCount: Bool
    let summaryShowsHistogram: Bool
    let summaryShowsRecommendation: Bool
    let listShowsPictures: Bool
    let listShowsAspects: Bool
    let listShowsNotes: Bool
    let listShowsReplies: Bool
    let listHasViews: Bool
    let listShowsHelpful: Bool
    let ekomiAsksFirst: Bool
    let floatsAtStart: Bool

    init(_ options: WidgetOptions) {
        starsShowNumber = options.starsShowNumber
        starsShowCount = options.starsShowCount
        summaryShowsHistogram = options.summaryShowsHistogram
        summaryShowsRecommendation = options.summaryShowsRecommendation
        listShowsPictures = options.listShowsPictures
        listShowsAspects = options.listShowsAspects
        listShowsNotes = options.listShowsNotes
        listShowsReplies = options.listShowsReplies
        listHasViews = options.listHasViews
        listShowsHelpful = options.listShowsHelpful
        ekomiAsksFirst = options.ekomiAsksFirst
        floatsAtStart = options.floatingSide == .start
    }
}
