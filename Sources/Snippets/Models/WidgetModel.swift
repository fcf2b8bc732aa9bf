import Templates

/// One of eKomi's own widgets, reduced to the few values that start it.
struct WidgetModel: TemplateModel {
    static let modelName = "widget"
    static let fields: [Field<WidgetModel>] = [
        .text("id", "its id at eKomi") { $0.id },
        .text("token", "the token that eKomi's script finds it by") { $0.token },
        .integer("customer", "the shop's number at eKomi") { $0.customer },
        .text("server", "address of the server that fills it") { $0.server },
        .text("script", "address of eKomi's script") { $0.script },
        .text("language", "the language of the storefront, such as de") { $0.language },
        .model("storefront", "the storefront around it") { $0.storefront },
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
