import Reviews
import Templates

/// The rendered widgets that a page of the gallery shows, also those that the storefront does not publish.
struct Exhibits {
    private var product: [String: String] = [:]
    private var shop: [String: String] = [:]
    private var unrated: [String: String] = [:]
    private var withheld: [String: String] = [:]
    private var ekomi: [String: String] = [:]

    init(_ renderer: SnippetRenderer, _ input: GalleryInput) throws(RenderingError) {
        var context = renderer.context
        context.widgets.productWidgets = ["carousel", "grid", "pair"]
        context.marksUpShopRating = false
        context.emptyState = .text
        let shown = renderer.showing(context)
        shop = Self.texts(try shown.render(shop: input.shop, isFirstOnly: true))
        if let widget = input.widget { ekomi = Self.texts(try shown.render(widget: widget)) }
        guard var sample = input.product else { return }
        product = Self.texts(try shown.render(product: sample, isFirstOnly: true))
        context.widgets.minimumCount = .max
        context.widgets.fallback = .shop
        sample.shopSummary = input.shop.summary
        withheld = Self.texts(try renderer.showing(context).render(product: sample, isFirstOnly: true))
        sample.summary = nil
        sample.reviews = []
        unrated = Self.texts(try shown.render(product: sample, isFirstOnly: true))
    }

    /// The text of a widget; nil where it has none.
    func html(of widget: GalleryWidget) -> String? {
        let texts =
            switch (widget.kind, widget.subject) {
            case (.unrated, _): unrated
            case (.withheld, _): withheld
            case (_, .product): product
            case (_, .shop): shop
            case (_, .ekomi): ekomi
            }
        guard let text = texts[widget.preview ?? widget.file], !text.isEmpty else { return nil }
        return text
    }

    private static func texts(_ snippets: [RenderedSnippet]) -> [String: String] {
        Dictionary(snippets.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }) { first, _ in first }
    }
}
