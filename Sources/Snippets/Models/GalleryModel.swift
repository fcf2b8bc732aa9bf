import Templates

/// The gallery: every widget with the shop's own data, how to include it, and what can be chosen of it.
struct GalleryModel: TemplateModel {
    static let modelName = "gallery"
    static let fields: [Field<GalleryModel>] = [
        .text("shop-name", "the shop's name") { $0.shopName },
        .text("product-name", "the product that is shown; absent where there is none with a name") { $0.productName },
        .list("storefronts", "the storefronts that have a gallery") { $0.storefronts },
        .list("locales", "the languages it can be read in") { $0.locales },
        .text("style-sheet", "address of the style sheet of the widgets") { $0.styleSheet },
        .text("gallery-style-sheet", "address of the style sheet of the gallery") { $0.assets.galleryStyleSheet },
        .text("gallery-script", "address of the script that copies lines") { $0.assets.galleryScript },
        .text("component-script", "address of the web component") { $0.assets.component },
        .text("component-integrity", "the web component's hash, as `integrity` takes it") { $0.assets.integrity },
        .text("style-sheet-line", "what loads the style sheet, once a page") { $0.styleSheetLine },
        .text("component-line", "what loads the web component, once a page") { $0.componentLine },
        .list("widgets", "the widgets") { $0.widgets },
    ]

    /// The shop's name.
    let shopName: String
    /// The product that is shown, or nil.
    let productName: String?
    /// The storefronts.
    let storefronts: [GalleryLinkModel]
    /// The languages.
    let locales: [GalleryLinkModel]
    /// The style sheet of the widgets.
    let styleSheet: String
    /// The other files.
    let assets: GalleryAssets
    /// What loads the style sheet.
    let styleSheetLine: String
    /// What loads the web component.
    let componentLine: String
    /// The widgets.
    let widgets: [GalleryWidgetModel]
}

/// A link to another page of the gallery.
struct GalleryLinkModel: TemplateModel {
    static let modelName = "gallery-link"
    static let fields: [Field<GalleryLinkModel>] = [
        .text("name", "what it is called") { $0.link.name },
        .text("url", "its address") { $0.link.url },
        .flag("is-current", "whether it is the page that is shown") { $0.link.isCurrent },
    ]

    /// The link.
    let link: GalleryInput.Link
}

/// One widget of the gallery.
struct GalleryWidgetModel: TemplateModel {
    static let modelName = "gallery-widget"
    static let fields: [Field<GalleryWidgetModel>] = [
        .text("id", "its id in the page") { $0.widget.id },
        .text("title", "what it is called") { $0.title },
        .text("summary", "what it is for") { $0.summary },
        .text("file", "its file's name") { $0.widget.file },
        .text("url", "where it is published") { $0.url },
        .markup("preview", "what it looks like; absent for what is no fragment") { $0.preview },
        .text("component", "the folder that the web component reads; absent for what it does not show") {
            $0.component
        },
        .text("image", "the picture's address; absent for what is none") { $0.image },
        .integer("width", "the picture's width; absent for what is none") { $0.width },
        .integer("height", "the picture's height; absent for what is none") { $0.height },
        .text("code", "what it holds, for machines; absent for what people see") { $0.code },
        .flag("is-page", "whether it is a page of its own") { if case .page = $0.widget.kind { true } else { false } },
        .flag("is-wide", "whether it takes the whole width") { $0.widget.isWide },
        .flag("is-unpublished", "whether the configuration has to name it first") { $0.isUnpublished },
        .list("options", "what can be chosen of it") { $0.options },
        .list("lines", "the lines to paste, one for each way of including it") { $0.lines },
    ]

    /// The widget.
    let widget: GalleryWidget
    /// What it is called.
    let title: String
    /// What it is for.
    let summary: String
    /// Where it is published.
    let url: String
    /// What it looks like, or nil.
    var preview: SafeMarkup?
    /// The folder that the web component reads, or nil.
    var component: String?
    /// The picture, or nil.
    var image: String?
    /// The picture's width, or nil.
    var width: Int?
    /// The picture's height, or nil.
    var height: Int?
    /// What it holds for machines, or nil.
    var code: String?
    /// Whether the configuration has to name it first.
    var isUnpublished = false
    /// What can be chosen of it.
    var options: [GalleryOptionModel] = []
    /// The lines to paste.
    var lines: [GalleryLineModel] = []
}

/// An option of a widget.
struct GalleryOptionModel: TemplateModel {
    static let modelName = "gallery-option"
    static let fields: [Field<GalleryOptionModel>] = [
        .text("key", "its key below the storefront") { $0.option.key },
        .text("takes", "what it takes") { $0.option.takes },
        .text("default", "what it is by default; absent if nothing") { $0.option.fallback },
        .text("summary", "what it is for") { $0.summary },
    ]

    /// The option.
    let option: GalleryInput.Option
    /// What it is for.
    let summary: String
}

/// A way of including a widget.
struct GalleryLineModel: TemplateModel {
    static let modelName = "gallery-line"
    static let fields: [Field<GalleryLineModel>] = [
        .text("way", "the way, such as SSI") { $0.line.way },
        .text("html", "what to paste") { $0.line.html },
    ]

    /// The line.
    let line: IncludeLines.Line
}
