public import Reviews
public import Templates

/// Renders everything a storefront shows, from templates that were compiled once.
public struct SnippetRenderer: Sendable {
    /// The storefront it renders for.
    public let context: StorefrontContext
    /// A hash over all that the outputs of a product depend on beside its input.
    public var productFingerprint: UInt64 { products.fingerprint }
    /// A hash over all that the outputs of the shop depend on beside its input.
    public var shopFingerprint: UInt64 { shops.fingerprint }
    /// A hash over all that the output of a widget depends on beside its code.
    public var widgetFingerprint: UInt64 { widgets.fingerprint }

    /// The names that templates of a product, of the shop and of a widget may use.
    public static let schemas = [Schema(ProductModel.self), Schema(ShopModel.self), Schema(WidgetModel.self)]

    private let products: SnippetSet<ProductModel>
    private let shops: SnippetSet<ShopModel>
    private let widgets: SnippetSet<WidgetModel>
    private let factory: ModelFactory

    /// Compiles every template; throws the faults of all of them together.
    public init(
        library: TemplateLibrary,
        localization: Localization,
        context: StorefrontContext
    ) throws(TemplateError) {
        self.context = context
        var compiler = SnippetCompiler(library: library, localization: localization, context: context)
        products = compiler.compile(SnippetFile.product)
        shops = compiler.compile(SnippetFile.shop)
        widgets = compiler.compile(SnippetFile.widget)
        try compiler.finish()
        factory = ModelFactory(context: context, languageTag: localization.tag)
    }

    /// What the templates of a product can name, with its values, as JSON for template authors.
    public func modelDescription(product input: ProductSnippetInput) -> String {
        factory.product(input).jsonDescription
    }

    /// Everything that is published about a product: each output that has something to say.
    public func render(product input: ProductSnippetInput) throws(RenderingError) -> [RenderedSnippet] {
        let model = factory.product(input)
        return try products.render(model) { $0 == .always || model.isMarkedUp }
    }

    /// Everything that is published about the shop.
    public func render(shop input: ShopSnippetInput) throws(RenderingError) -> [RenderedSnippet] {
        let model = factory.shop(input)
        return try shops.render(model) { $0 == .always || model.isMarkedUp }
    }

    /// eKomi's own widget without its inline script, draft mode and repeated id; empty if its code is unintelligible.
    public func render(widget code: WidgetCode) throws(RenderingError) -> [RenderedSnippet] {
        guard let model = factory.widget(code) else { return [] }
        return try widgets.render(model) { _ in true }
    }
}
