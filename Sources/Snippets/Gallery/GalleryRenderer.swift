import Reviews
public import Templates

/// Renders the gallery of a storefront in one language.
public struct GalleryRenderer: Sendable {
    private let template: Template<GalleryModel>
    private let renderer: SnippetRenderer
    private let assets: GalleryAssets
    private let options: [GalleryInput.Option]
    private let phrases: [String: Phrase]

    /// Compiles the gallery's own template; the widgets come from `renderer`, in its language.
    public init(
        library: TemplateLibrary,
        localization: Localization,
        renderer: SnippetRenderer,
        assets: GalleryAssets,
        options: [GalleryInput.Option]
    ) throws(TemplateError) {
        template = try library.template("gallery/index.html", in: localization)
        self.renderer = renderer
        self.assets = assets
        self.options = options
        phrases = localization.phrases
    }

    /// The gallery's page.
    public func render(_ input: GalleryInput) throws(RenderingError) -> [UInt8] {
        let context = renderer.context
        let exhibits = try Exhibits(renderer, input)
        let model = GalleryModel(
            shopName: context.shopName,
            productName: input.product?.product.name.flatMap { ShownText.line($0) },
            storefronts: input.storefronts.map(GalleryLinkModel.init),
            locales: input.locales.map(GalleryLinkModel.init),
            styleSheet: context.assets.styleSheet,
            assets: assets,
            styleSheetLine: #"<link rel="stylesheet" href="\#(context.assets.styleSheet)">"#,
            componentLine: component(for: nil).scriptLine,
            widgets: GalleryWidget.all.compactMap { entry(for: $0, exhibits, input) }
        )
        var page: [UInt8] = []
        try template.render(model, into: &page)
        return page
    }

    /// A widget with what it looks like; nil where there is nothing to show, as without a product.
    private func entry(for widget: GalleryWidget, _ exhibits: Exhibits, _ input: GalleryInput) -> GalleryWidgetModel? {
        guard widget.subject != .product || input.product != nil else { return nil }
        let folder = folder(of: widget, input)
        let url = renderer.context.publicURL + folder + "/" + file(of: widget, input)
        var model = GalleryWidgetModel(
            widget: widget,
            title: words("widget-\(widget.id)") ?? widget.id,
            summary: words("widget-\(widget.id)-text") ?? "",
            url: url
        )
        switch widget.kind {
        case .fragment, .unrated, .withheld:
            guard let html = exhibits.html(of: widget) else { return nil }
            model.preview = SafeMarkup(vouchingFor: html)
            model.component = widget.hasComponent ? folder : nil
        case .image(let width, let height):
            (model.image, model.width, model.height) = (url, width, height)
        case .code, .data, .embed:
            guard let text = exhibits.html(of: widget) else { return nil }
            model.code = text
        case .page:
            break
        }
        model.isUnpublished =
            widget.subject == .product && SnippetFile.product.contains { $0.name == widget.file && isLeftOut($0) }
        model.options = options.filter { option in widget.options.contains { option.key.isKey(in: $0) } }
            .map { option in
                let key = "option-" + option.key.replacing(".", with: "-")
                return GalleryOptionModel(option: option, summary: words(key) ?? option.summary)
            }
        model.lines = lines(for: widget, in: folder, input).map(GalleryLineModel.init)
        return model
    }

    /// A phrase without anything to fill in; nil where a theme's locale has none.
    private func words(_ key: String) -> String? { phrases[key]?.other }

    private func folder(of widget: GalleryWidget, _ input: GalleryInput) -> String {
        switch widget.subject {
        case .product: input.productFolder
        case .shop: input.shopFolder
        case .ekomi: input.widgetFolder
        }
    }

    private func file(of widget: GalleryWidget, _ input: GalleryInput) -> String {
        guard widget.subject == .ekomi, let code = input.widget else { return widget.file }
        return "\(code.id).html"
    }

    private func isLeftOut(_ file: SnippetFile) -> Bool {
        let name = String(file.name.prefix { $0 != "." })
        return file.presence == .whenChosen && !renderer.context.widgets.productWidgets.contains(name)
    }

    private func lines(for widget: GalleryWidget, in folder: String, _ input: GalleryInput) -> [IncludeLines.Line] {
        if case .image(let width, let height) = widget.kind {
            return IncludeLines.image(
                renderer.context.publicURL + folder + "/" + widget.file,
                width: width,
                height: height,
                alternative: renderer.context.shopName
            )
        }
        if case .data = widget.kind {
            let address = renderer.context.publicURL + folder + "/" + widget.file
            return IncludeLines.data(address, description: assets.description)
        }
        let lines = IncludeLines(
            folder: folder,
            file: file(of: widget, input),
            frame: widget.frame,
            frameTitle: words("reviews-heading") ?? "Reviews",
            publicURL: renderer.context.publicURL,
            styleSheet: renderer.context.assets.styleSheet,
            loader: assets.loader,
            component: widget.hasComponent ? component(for: input.product?.product.id) : nil
        )
        .lines
        switch widget.kind {
        // A page is framed or linked to, and never pasted into another.
        case .page: return lines.filter { $0.way == "iframe" }
        // A script that is written by a script is no markup to a search engine that runs none.
        case .code: return lines.filter { ["SSI", "ESI", "PHP"].contains($0.way) }.map(Self.inScript)
        // What a script writes runs no script of its own.
        case .embed: return lines.filter { ["SSI", "ESI", "PHP"].contains($0.way) }
        default: return lines
        }
    }

    private static func inScript(_ line: IncludeLines.Line) -> IncludeLines.Line {
        IncludeLines.Line(way: line.way, html: #"<script type="application/ld+json">\#(line.html)</script>"#)
    }

    private func component(for product: Product.ID?) -> IncludeLines.Component {
        IncludeLines.Component(
            script: assets.component,
            integrity: assets.integrity,
            storefront: renderer.context.storefront.rawValue,
            product: product?.rawValue
        )
    }
}

extension String {
    /// Whether this key is another one, or lies below it.
    fileprivate func isKey(in other: String) -> Bool { self == other || hasPrefix(other + ".") }
}
