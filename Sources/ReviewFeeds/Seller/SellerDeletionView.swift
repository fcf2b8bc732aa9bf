public import Templates

public import struct Foundation.Date

/// What the template of deleted seller reviews can show about one of them.
public struct SellerDeletionView: TemplateModel {
    let id: String
    let deleted: Date

    /// Lays out a review that went.
    public init(id: String, deleted: Date) {
        self.id = id
        self.deleted = deleted
    }

    /// The name in messages and in the reference page.
    public static let modelName = "seller-deletion"

    /// The fields a template may name.
    public static let fields: [Field<Self>] = [
        .text("id", "the id that the review had", \.id),
        .date("deleted", "when it went", \.deleted),
    ]
}
