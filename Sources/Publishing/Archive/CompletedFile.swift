/// A large artifact that is on the disk and waits to be put at a path of a draft.
public struct CompletedFile: Sendable {
    let content: DraftContent
    let mediaType: MediaType

    /// The hash of its bytes.
    public var hash: ContentHash { content.hash }
}
