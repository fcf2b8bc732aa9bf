import Templates

/// What the merchant chose of the widgets, for templates to ask.
struct OptionsModel: TemplateModel {
    static let modelName = "options"
    static let fields: [Field<OptionsModel>] = [
        .flag("stars-number", "whether the line of stars shows the average in figures") { $0.options.starsShowNumber },
        .flag("stars-count", "whether the line of stars shows how many ratings there are") {
            $0.options.starsShowCount
        },
        .flag("summary-histogram", "whether the summary shows how many gave how many stars") {
            $0.options.summaryShowsHistogram
        },
        .flag("summary-recommendation", "whether the summary shows how many would recommend") {
            $0.options.summaryShowsRecommendation
        },
        .flag("list-pictures", "whether reviews show their pictures") { $0.options.listShowsPictures },
        .flag("list-aspects", "whether reviews show ratings of single aspects") { $0.options.listShowsAspects },
        .flag("list-notes", "whether reviews show pros and cons") { $0.options.listShowsNotes },
        .flag("list-replies", "whether reviews show the merchant's replies") { $0.options.listShowsReplies },
        .flag("list-views", "whether lists are published in other orders and parts") { $0.options.listHasViews },
        .flag("list-helpful", "whether reviews show how many found them helpful") { $0.options.listShowsHelpful },
        .flag("ekomi-consent", "whether eKomi's own widgets load nothing before somebody clicks") {
            $0.options.ekomiAsksFirst
        },
        .flag("floating-at-start", "whether the floating badge stands where lines begin") {
            $0.options.floatingSide == .start
        },
    ]

    /// The options.
    let options: WidgetOptions
}
