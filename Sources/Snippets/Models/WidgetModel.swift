import Templates

/// One of eKomi's own widgets, reduced to the few values that start it.
struct WidgetModel: TemplateModel {
    static let modelName = "widget"
    static let fields: [Field<WidgetModel>] = [
        .text("id", "its id at eKomi", \.id),
        .text("token", "the token that eKomi's script finds it by", \.token),
        .integer("customer", "the shop's number at eKomi", \.customer),
        .text("server", "address of the server that fills it", \.server),
        .text("script", "address of eKomi's script", \.script),
        .text("language", "the language of the storefront, such as de", \.language),
        .model("storefront", "the storefront around it", \.storefront),
    ]

    /// The id at eKomi.
    let id: String
    /// The token that eKomi's script finds it by.
    let token: String
    /// The shop's number at eKomi.
    let customer: Int
    /// The server that fills it.
    let server: String
    /// eKomi's script.
    let script: String
    /// The language of the storefront.
    let language: String
    /// The storefront around it.
    let storefront: StorefrontModel
}
