public import Reviews

/// What a page of the gallery shows beside the widgets themselves.
public struct GalleryInput: Sendable {
    /// A page of the gallery to link to.
    public struct Link: Sendable, Hashable {
        /// What it is called.
        public var name: String
        /// Its address.
        public var url: String
        /// Whether it is the page that shows the link.
        public var isCurrent: Bool

        /// Makes a link.
        public init(name: String, url: String, isCurrent: Bool) {
            self.name = name
            self.url = url
            self.isCurrent = isCurrent
        }
    }

    /// An option of the configuration, as its reference explains it.
    public struct Option: Sendable, Hashable {
        /// The key below `storefronts[]`, such as `widgets.stars.number`.
        public var key: String
        /// What it takes, in signs rather than words, such as `1…60`.
        public var takes: String
        /// The default, if there is one.
        public var fallback: String?
        /// What it is for.
        public var summary: String

        /// Makes an option.
        public init(key: String, takes: String, fallback: String?, summary: String) {
            self.key = key
            self.takes = takes
            self.fallback = fallback
            self.summary = summary
        }
    }

    /// The product whose reviews are shown; nil where there is none.
    public var product: ProductSnippetInput?
    /// Path of that product's folder with its leading slash.
    public var productFolder: String
    /// The shop.
    public var shop: ShopSnippetInput
    /// Path of the shop's folder with its leading slash.
    public var shopFolder: String
    /// One of eKomi's own widgets; nil where the shop has none.
    public var widget: WidgetCode?
    /// Path of the folder of eKomi's widgets with its leading slash.
    public var widgetFolder = ""
    /// The storefronts that have a gallery.
    public var storefronts: [Link]
    /// The languages it can be read in.
    public var locales: [Link]

    /// Makes an input.
    public init(
        product: ProductSnippetInput?,
        productFolder: String,
        shop: ShopSnippetInput,
        shopFolder: String,
        storefronts: [Link],
        locales: [Link]
    ) {
        self.product = product
        self.productFolder = productFolder
        self.shop = shop
        self.shopFolder = shopFolder
        self.storefronts = storefronts
        self.locales = locales
    }
}
