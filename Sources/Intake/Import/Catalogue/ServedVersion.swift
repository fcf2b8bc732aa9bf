/// By what a server tells one version of a file from another.
struct ServedVersion: Sendable, Hashable {
    /// The entity tag, as it came.
    var entityTag: String?
    /// The date of the last change, as it came.
    var lastModified: String?
}
