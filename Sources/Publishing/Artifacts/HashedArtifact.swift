/// An artifact with the hash of its bytes: whoever renders on all cores hashes there too, while the bytes are at hand.
public struct HashedArtifact: Sendable {
    /// The artifact.
    public let artifact: Artifact
    let hash: ContentHash

    /// Hashes an artifact.
    public init(_ artifact: Artifact) {
        self.artifact = artifact
        hash = ContentHash(of: artifact.body)
    }
}
