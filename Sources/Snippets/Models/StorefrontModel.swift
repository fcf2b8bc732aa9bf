import Templates

/// The storefront around what is shown.
struct StorefrontModel: TemplateModel {
    static let modelName = "storefront"
    static let fields: [Field<StorefrontModel>] = [
        .text("name", "the shop's name") { $0.context.shopName },
        .text("url", "the shop itself; absent if not known") { $0.shared.url },
        .text("site", "where the site of the snippets is reached, without a slash at the end") { $0.context.publicURL },
        .text("style-sheet", "address of the style sheet") { $0.context.assets.styleSheet },
        .text("widget-script", "address of the script that starts eKomi's own widgets") {
            $0.context.assets.widgetScript
        },
        .flag("shows-empty-state", "whether a text stands where there are no ratings yet") {
            $0.context.emptyState == .text
        },
        .model("options", "what the merchant chose of the widgets") { $0.shared.options },
        .text("shop-page", "address of the shop's own review page; absent if not known") {
            $0.shared.shopPage
        },
        .flag("has-live-reviews", "whether all reviews can be sorted and filtered at `live/reviews.html`") {
            $0.context.hasLiveReviews
        },
        .flag("verifies-purchases", "whether every review comes from somebody known to have bought something") {
            $0.context.verifiesPurchases
        },
        .markup("collection-notice", "how reviews are collected and checked; absent if nothing was written") {
            $0.collectionNotice
        },
    ]

    /// The storefront.
    var context: StorefrontContext { shared.context }
    /// The notice as HTML, or nil.
    var collectionNotice: SafeMarkup? { shared.collectionNotice }

    /// The same for all that is shown, and so referred to rather than copied into each model.
    private final class Shared: Sendable {
        let context: StorefrontContext
        let collectionNotice: SafeMarkup?
        let url: String?
        let shopPage: String?
        let options: OptionsModel

        init(context: StorefrontContext, collectionNotice: SafeMarkup?) {
            self.context = context
            self.collectionNotice = collectionNotice
            url = webAddress(context.shopURL)
            shopPage = webAddress(context.shopPageURL)
            options = OptionsModel(context.widgets)
        }
    }

    private let shared: Shared

    init(context: StorefrontContext, collectionNotice: SafeMarkup?) {
        shared = Shared(context: context, collectionNotice: collectionNotice)
    }
}
