public import Snippets

/// The gallery of a storefront: every widget with its own data, in every language there is.
public struct StorefrontGallery: Sendable {
    /// A language that the gallery can be read in.
    public struct Locale: Sendable, Hashable {
        /// Its tag, such as `de`.
        public var tag: String
        /// Its own name, such as `Deutsch`.
        public var name: String

        /// Names a language.
        public init(tag: String, name: String) {
            self.tag = tag
            self.name = name
        }
    }

    /// A hash over all that the pages depend on beside reviews and products.
    public var fingerprint: UInt64
    /// The languages, the storefront's own first.
    public var locales: [Locale]
    /// The storefronts that have a gallery, in the order of the configuration.
    public var storefronts: [String]
    /// Compiles the templates in a language; called only when the gallery is rendered, for it takes a while.
    public var renderer: @Sendable (_ locale: Locale) throws -> GalleryRenderer

    /// Makes a gallery.
    public init(
        fingerprint: UInt64,
        locales: [Locale],
        storefronts: [String],
        renderer: @escaping @Sendable (_ locale: Locale) throws -> GalleryRenderer
    ) {
        self.fingerprint = fingerprint
        self.locales = locales
        self.storefronts = storefronts
        self.renderer = renderer
    }
}
