/// An eKomi feedback form: what customers were asked, about the shop or about a product.
public struct Form: Sendable, Hashable, Codable {
    /// A form's id at eKomi.
    public typealias ID = Identifier<Form>

    /// What a form asks about.
    public enum Subject: String, Sendable, Codable {
        /// The shop: a seller review.
        case shop
        /// One product.
        case product
    }

    /// The id at eKomi.
    public var id: ID
    /// The name in eKomi's dashboard.
    public var name: String
    /// What it asks about.
    public var subject: Subject

    /// Makes a form.
    public init(id: ID, name: String, subject: Subject) {
        self.id = id
        self.name = name
        self.subject = subject
    }
}
