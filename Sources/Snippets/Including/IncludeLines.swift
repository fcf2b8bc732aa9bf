/// The lines to paste into a page of the shop, one for each way of including a fragment.
public struct IncludeLines: Sendable, Hashable {
    /// One way of including, with its line.
    public struct Line: Sendable, Hashable, Codable {
        /// The way: `SSI`, `ESI`, `PHP`, `iframe`, `script`.
        public let way: String
        /// What to paste.
        public let html: String
    }

    /// The line for the style sheet, once a page.
    public let styleSheet: String
    /// The lines, one for each way.
    public let lines: [Line]

    /// Makes the lines for a folder of fragments.
    ///
    /// `folder` is the folder's path with its leading slash, such as `/de/p/4711`; paths hold no byte that HTML would
    /// have to escape. `publicURL` is where the site is reached, without a slash at the end, and `loader` the address
    /// of the script that shops paste.
    public init(folder: String, publicURL: String, styleSheet: String, loader: String) {
        let address = publicURL + folder
        self.styleSheet = #"<link rel="stylesheet" href="\#(styleSheet)">"#
        lines = [
            Line(way: "SSI", html: #"<!--# include virtual="/reviews\#(folder)/snippet.html" -->"#),
            Line(way: "ESI", html: #"<esi:include src="\#(address)/snippet.html" onerror="continue"/>"#),
            Line(way: "PHP", html: "<?php @readfile('/srv/reviews\(folder)/snippet.html'); ?>"),
            Line(
                way: "iframe",
                html:
                    #"<iframe src="\#(address)/index.html" title="Reviews" width="100%" height="600" loading="lazy"></iframe>"#
            ),
            Line(
                way: "script",
                html: #"<div data-starling="\#(folder)/snippet.html"></div><script src="\#(loader)" async></script>"#
            ),
        ]
    }
}
