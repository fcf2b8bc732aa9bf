/// Where the published files of `public` are reached, each with the hash of its content in its name.
public struct AssetAddresses: Sendable, Hashable, Codable {
    /// The style sheet, from `starling.css`.
    public var styleSheet: String
    /// The script that starts eKomi's own widgets, from `ekomi-widget.js`.
    public var widgetScript: String

    /// Names the files.
    public init(styleSheet: String, widgetScript: String) {
        self.styleSheet = styleSheet
        self.widgetScript = widgetScript
    }
}
