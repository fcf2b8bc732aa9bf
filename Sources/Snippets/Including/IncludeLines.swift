/// The lines to paste into a page of the shop, one for each way of including a fragment.
public struct IncludeLines: Sendable, Hashable {
    /// One way of including, with its line.
    public struct Line: Sendable, Hashable, Codable {
        /// The way: `SSI`, `ESI`, `PHP`, `iframe`, `script`, `web component`, `SVG image`, `JSON`, `OpenAPI`.
        public let way: String
        /// What to paste.
        public let html: String
    }

    /// A page for a frame, and how high the frame is; it never changes its height, so that nothing below it jumps.
    public struct Frame: Sendable, Hashable {
        /// The page's file name.
        public var file: String
        /// The frame's height in pixels.
        public var height: Int

        /// Names a page.
        public init(file: String, height: Int) {
            self.file = file
            self.height = height
        }

        /// The page with all reviews.
        public static let page = Frame(file: "index.html", height: 600)

        /// The page that frames a fragment, or all reviews for what most pages include; nil where there is none.
        public init?(of fragment: String) {
            let widget = GalleryWidget.all.first { $0.file == fragment && $0.frame != nil }
            guard let frame = widget?.frame ?? (fragment == "snippet.html" ? .page : nil) else { return nil }
            self = frame
        }
    }

    /// The web component and what it is to show.
    public struct Component: Sendable, Hashable {
        /// Where the script is, under a name with its hash.
        public var script: String
        /// The script's hash, as `integrity` takes it.
        public var integrity: String
        /// The storefront's name.
        public var storefront: String
        /// The product's id; nil for the shop.
        public var product: String?

        /// Names the script and what it is to show.
        public init(script: String, integrity: String, storefront: String, product: String?) {
            self.script = script
            self.integrity = integrity
            self.storefront = storefront
            self.product = product
        }

        /// The line that loads the script, once a page.
        public var scriptLine: String {
            #"<script type="module" src="\#(script)" integrity="\#(integrity)" crossorigin></script>"#
        }

        /// The element.
        fileprivate var element: String {
            let product = product.map { " product=\"\(IncludeLines.attribute($0))\"" } ?? ""
            return #"<starling-reviews storefront="\#(storefront)"\#(product)></starling-reviews>"#
        }
    }

    /// The line for the style sheet, once a page.
    public let styleSheet: String
    /// The web component; nil where the fragment is none of its kind.
    public let component: Component?
    /// The lines, one for each way.
    public let lines: [Line]

    /// Makes the lines for a fragment.
    ///
    /// `folder` is the folder's path with its leading slash, such as `/de/p/4711`; paths hold no byte that HTML would
    /// have to escape. `publicURL` is where the site is reached, without a slash at the end, and `loader` the address
    /// of the script that shops paste. `frameTitle` is what a frame is called, for who does not see it. A fragment without a frame of its own has no line for one.
    public init(
        folder: String,
        file: String = "snippet.html",
        frame: Frame? = .page,
        frameTitle: String = "Reviews",
        publicURL: String,
        styleSheet: String,
        loader: String,
        component: Component? = nil
    ) {
        let address = publicURL + folder
        self.component = component
        self.styleSheet = #"<link rel="stylesheet" href="\#(styleSheet)">"#
        var lines = [
            Line(way: "SSI", html: #"<!--# include virtual="/reviews\#(folder)/\#(file)" -->"#),
            Line(way: "ESI", html: #"<esi:include src="\#(address)/\#(file)" onerror="continue"/>"#),
            Line(way: "PHP", html: "<?php @readfile('/srv/reviews\(folder)/\(file)'); ?>"),
        ]
        if let frame {
            let html =
                #"<iframe src="\#(address)/\#(frame.file)" title="\#(Self.attribute(frameTitle))" width="100%" "#
                + #"height="\#(frame.height)" loading="lazy"></iframe>"#
            lines.append(Line(way: "iframe", html: html))
        }
        let script = #"<div data-starling="\#(folder)/\#(file)"></div><script src="\#(loader)" async></script>"#
        lines.append(Line(way: "script", html: script))
        if let component { lines.append(Line(way: "web component", html: component.element)) }
        self.lines = lines
    }

    /// The lines for a picture, which need neither style sheet nor script.
    public static func image(_ address: String, width: Int, height: Int, alternative: String) -> [Line] {
        let alternative = attribute(alternative)
        return [
            Line(
                way: "SVG image",
                html: #"<img src="\#(address)" width="\#(width)" height="\#(height)" alt="\#(alternative)">"#
            )
        ]
    }

    /// The lines for data, for pages that render by themselves: how to fetch it, and where its names are described.
    public static func data(_ address: String, description: String) -> [Line] {
        [
            Line(way: "JSON", html: #"const reviews = await (await fetch("\#(address)")).json();"#),
            Line(way: "OpenAPI", html: description),
        ]
    }

    /// A text as it may stand between the quotes of an attribute.
    fileprivate static func attribute(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
