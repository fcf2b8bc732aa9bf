/// eKomi's own embed code for one of its widgets, as it came.
public struct WidgetCode: Sendable, Hashable, Codable {
    /// A widget's id at eKomi.
    public typealias ID = Identifier<WidgetCode>

    /// The id at eKomi.
    public var id: ID
    /// The HTML and script that eKomi would have pasted; hostile until cleaned.
    public var html: String

    /// Makes a widget code.
    public init(id: ID, html: String) {
        self.id = id
        self.html = html
    }
}
