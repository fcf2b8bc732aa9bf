/// The files that the gallery refers to, and those it tells merchants to refer to.
public struct GalleryAssets: Sendable, Hashable {
    /// The style sheet of the gallery itself.
    public var galleryStyleSheet: String
    /// The script of the gallery itself, which copies lines.
    public var galleryScript: String
    /// The script that shops paste.
    public var loader: String
    /// The web component.
    public var component: String
    /// The web component's hash, as `integrity` takes it.
    public var integrity: String
    /// The description of what programs are told, in OpenAPI.
    public var description: String

    /// Names the files.
    public init(
        galleryStyleSheet: String,
        galleryScript: String,
        loader: String,
        component: String,
        integrity: String,
        description: String
    ) {
        self.galleryStyleSheet = galleryStyleSheet
        self.galleryScript = galleryScript
        self.loader = loader
        self.component = component
        self.integrity = integrity
        self.description = description
    }
}
