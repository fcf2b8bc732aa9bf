import Templates

/// A fragment with a page around it, for a frame in pages that can include nothing else.
struct FrameModel: TemplateModel {
    static let modelName = "frame"
    static let fields: [Field<FrameModel>] = [
        .markup("fragment", "what the page shows", \.fragment),
        .model("storefront", "the storefront around it", \.storefront),
    ]

    /// What the page shows.
    let fragment: SafeMarkup
    /// The storefront around it.
    let storefront: StorefrontModel
}
