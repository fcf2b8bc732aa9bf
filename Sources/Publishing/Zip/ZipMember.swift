public import struct Foundation.Date

/// A file of a zip archive: what it is called there, and which path of the release it is.
public struct ZipMember: Sendable, Hashable {
    /// Its name in the archive.
    public var name: String
    /// The path of a large artifact, put in the draft or kept from the live release.
    public var path: SitePath
    /// The time to note in the archive, to two seconds.
    public var modifiedAt: Date

    /// Makes a member.
    public init(name: String, path: SitePath, modifiedAt: Date) {
        self.name = name
        self.path = path
        self.modifiedAt = modifiedAt
    }
}
