public import Reviews
public import Templates

/// Renders everything a storefront shows, from templates that were compiled once.
public struct SnippetRenderer: Sendable {
    /// The storefront it renders for.
    public let context: StorefrontContext
    /// A hash over all that each output of a product depends on beside its input, by the output's name.
    public var productFingerprints: [String: UInt64] {
        let members = products.members.map { member in
            (member.file.name, member.file.isFramed ? member.fingerprint ^ frames.fingerprint : member.fingerprint)
        }
        return Dictionary(uniqueKeysWithValues: members)
    }
    /// A hash over all that the outputs of the shop depend on beside its input.
    public var shopFingerprint: UInt64 { shops.fingerprint ^ frames.fingerprint }
    /// A hash over all that the output of a widget depends on beside its code.
    public var widgetFingerprint: UInt64 { widgets.fingerprint }

    /// The names that templates of a product, of the shop, of a widget, of a frame and of the gallery may use.
    public static let schemas = [
        Schema(ProductModel.self), Schema(ShopModel.self), Schema(WidgetModel.self), Schema(FrameModel.self),
        Schema(GalleryModel.self),
    ]

    private let products: SnippetSet<ProductModel>
    private let shops: SnippetSet<ShopModel>
    private let widgets: SnippetSet<WidgetModel>
    private let frames: SnippetSet<FrameModel>
    private let factory: ModelFactory
    private let languageTag: String
    private let buffers = RenderingBuffers()

    /// Compiles every template, or of those of a product no more than it is to get; throws the faults of all of them
    /// together.
    public init(
        library: TemplateLibrary,
        localization: Localization,
        context: StorefrontContext,
        outputs: Set<String>? = nil
    ) throws(TemplateError) {
        try self.init(library: library, localization: localization, context: context) { file in
            guard let outputs, file.presence != .whenChosen, SnippetFile.product.contains(file) else { return true }
            return outputs.contains(file.name)
        }
    }

    /// Compiles the templates of the widgets that the gallery shows, and no others.
    public init(
        forGallery library: TemplateLibrary,
        localization: Localization,
        context: StorefrontContext
    ) throws(TemplateError) {
        let names = Set(GalleryWidget.all.filter(\.isShown).map { $0.preview ?? $0.file })
        try self.init(library: library, localization: localization, context: context) { names.contains($0.name) }
    }

    private init(
        library: TemplateLibrary,
        localization: Localization,
        context: StorefrontContext,
        compiles: (SnippetFile) -> Bool
    ) throws(TemplateError) {
        self.context = context
        var compiler = SnippetCompiler(library: library, localization: localization, context: context)
        products = compiler.compile(SnippetFile.product.filter(compiles))
        shops = compiler.compile(SnippetFile.shop.filter(compiles))
        widgets = compiler.compile(SnippetFile.widget.filter(compiles))
        frames = compiler.compile([SnippetFile.frame].filter(compiles))
        try compiler.finish()
        languageTag = localization.tag
        factory = ModelFactory(context: context, languageTag: languageTag)
    }

    private init(_ other: SnippetRenderer, context: StorefrontContext) {
        self.context = context
        products = other.products
        shops = other.shops
        widgets = other.widgets
        frames = other.frames
        languageTag = other.languageTag
        factory = ModelFactory(context: context, languageTag: languageTag)
    }

    /// The same templates for another storefront, or one that chose otherwise; what it renders is for show only.
    public func showing(_ context: StorefrontContext) -> SnippetRenderer { SnippetRenderer(self, context: context) }

    /// What the templates of a product can name, with its values, as JSON for template authors.
    public func modelDescription(product input: ProductSnippetInput) -> String {
        var input = input
        var texts: ReviewBatch = []
        let model = factory.product(&input, in: &texts)
        return texts.withLentTexts { model.jsonDescription(lending: $0) }
    }

    /// Everything that is published about a product: each output that has something to say.
    public func render(product input: ProductSnippetInput) throws(RenderingError) -> [RenderedSnippet] {
        try render(product: input, only: nil)
    }

    /// Some of what is published about a product, by the names of its files; all of it where they are nil.
    public func render(
        product input: ProductSnippetInput,
        only names: Set<String>?
    ) throws(RenderingError) -> [RenderedSnippet] {
        try render(product: input, only: names, isFirstOnly: false)
    }

    /// The same for who holds the reviews alone: what is made of their texts is added to those, which spares a copy of
    /// all of them.
    public func render(
        addingTo input: inout ProductSnippetInput,
        only names: Set<String>?
    ) throws(RenderingError) -> [RenderedSnippet] {
        try render(addingTo: &input, only: names, isFirstOnly: false)
    }

    /// Everything that is published about the shop.
    public func render(shop input: ShopSnippetInput) throws(RenderingError) -> [RenderedSnippet] {
        try render(shop: input, isFirstOnly: false)
    }

    /// The outputs of a product, of its pages of reviews all or the first only.
    func render(
        product input: ProductSnippetInput,
        only names: Set<String>? = nil,
        isFirstOnly: Bool
    ) throws(RenderingError) -> [RenderedSnippet] {
        var input = input
        return try render(addingTo: &input, only: names, isFirstOnly: isFirstOnly)
    }

    private func render(
        addingTo input: inout ProductSnippetInput,
        only names: Set<String>?,
        isFirstOnly: Bool
    ) throws(RenderingError) -> [RenderedSnippet] {
        let chosen = context.widgets.productWidgets
        var texts: ReviewBatch = []
        var model = factory.product(&input, showcases: !chosen.isEmpty, in: &texts)
        defer { input.reviews = texts }
        let isMarkedUp = model.isMarkedUp
        let pages = factory.pages(
            of: model,
            in: &texts,
            total: input.reviewCount,
            folder: input.folderURL,
            isFirstOnly: isFirstOnly || !products.members.contains { $0.file.isPaged && $0.file.isAmong(names) }
        )
        return try buffers.withBuffer { buffer throws(RenderingError) in
            let snippets = try products.render(&model, pages: pages, of: texts, in: &buffer) { file in
                guard file.isAmong(names) else { return false }
                return switch file.presence {
                case .always: true
                case .whenMarkedUp: isMarkedUp
                case .whenChosen: chosen.contains(String(file.name.prefix { $0 != "." }))
                }
            }
            return try snippets + framed(snippets, in: &buffer)
        }
    }

    /// The outputs of the shop, of its pages of reviews all or the first only.
    func render(shop input: ShopSnippetInput, isFirstOnly: Bool) throws(RenderingError) -> [RenderedSnippet] {
        var texts: ReviewBatch = []
        var model = factory.shop(input, in: &texts)
        let isMarkedUp = model.isMarkedUp
        let pages = factory.pages(
            of: model,
            in: &texts,
            total: input.reviewCount,
            folder: input.folderURL,
            isFirstOnly: isFirstOnly
        )
        return try buffers.withBuffer { buffer throws(RenderingError) in
            let snippets = try shops.render(&model, pages: pages, of: texts, in: &buffer) {
                $0.presence == .always || isMarkedUp
            }
            return try snippets + framed(snippets, in: &buffer)
        }
    }

    /// eKomi's own widget without its inline script, draft mode and repeated id; empty if its code is unintelligible.
    public func render(widget code: WidgetCode) throws(RenderingError) -> [RenderedSnippet] {
        guard var model = factory.widget(code) else { return [] }
        return try buffers.withBuffer { buffer throws(RenderingError) in
            try widgets.render(&model, in: &buffer) { _ in true }
        }
    }

    /// A page around each fragment that has one: `frame-carousel.html` shows `carousel.html`.
    private func framed(
        _ snippets: [RenderedSnippet],
        in buffer: inout RenderingBuffer
    ) throws(RenderingError) -> [RenderedSnippet] {
        var pages: [RenderedSnippet] = []
        for snippet in snippets where snippet.isFramed {
            var model = factory.frame(SafeMarkup(vouchingFor: String(decoding: snippet.bytes, as: UTF8.self)))
            for frame in frames.members {
                pages.append(try frame.render(&model, as: "frame-\(snippet.name)", in: &buffer))
            }
        }
        return pages
    }
}

extension SnippetFile {
    /// Whether it is one of those that are asked for; all are where nobody asks for some.
    fileprivate func isAmong(_ names: Set<String>?) -> Bool { names?.contains(name) ?? true }
}
