/// A form on which customers review a shop or its products.
public struct SandboxForm: Sendable, Hashable {
    /// What a form is about, in eKomi's words.
    public enum Kind: String, Sendable {
        /// The shop.
        case seller
        /// The products of an order.
        case product
    }

    /// The form's number.
    public let id: Int
    /// Its name in the merchant's list of forms.
    public let name: String
    /// What it is about.
    public let kind: Kind
    /// How many per cent of the invited finished it.
    public let completionRate: Int
    /// How many per cent of the invited opened it.
    public let openRate: Int
    /// The language of the labels.
    public let language: SandboxLanguage
    /// What it asks, in order.
    public let questions: [SandboxQuestion]
}
