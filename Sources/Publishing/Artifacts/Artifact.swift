/// One thing to be published: where, which bytes, and what they are.
public struct Artifact: Hashable, Sendable {
    /// Where it is found.
    public var path: SitePath
    /// Its bytes, uncompressed.
    public var body: [UInt8]
    /// What the bytes are.
    public var mediaType: MediaType

    /// Makes an artifact; its media type follows from the name unless given.
    public init(path: SitePath, body: [UInt8], mediaType: MediaType? = nil) {
        self.path = path
        self.body = body
        self.mediaType = mediaType ?? MediaType(fileName: path.fileName)
    }
}
