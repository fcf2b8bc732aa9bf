public import Reviews

public import struct Foundation.Date

/// What the store knows about a storefront's catalogue.
public struct CatalogueStatus: Sendable, Hashable {
    /// The storefront it describes.
    public let storefront: Storefront.Name
    /// The file or address it came from.
    public let location: String
    /// The entity tag it was served with; ask with it whether there is a newer one.
    public let entityTag: String?
    /// The date it was served with, as it came.
    public let lastModified: String?
    /// When it was last found unchanged or imported.
    public let checked: Date?
    /// When it was last imported to its end; nil if never.
    public let completed: Date?
    /// How many products it has.
    public let products: Int
    /// Why the newest import stopped, if it did.
    public let lastError: String?

    let id: Int64
}

/// An import of a catalogue that has begun; nothing of it is visible until it is complete.
public struct CatalogueImport: Sendable {
    /// The storefront it describes.
    public let storefront: Storefront.Name

    let id: Int64
}
