public import struct Reviews.WidgetCode

/// `GET api/1.0/widget/code`: eKomi's embed codes.
public struct WidgetCodesQuery: Sendable, Hashable {
    /// Only this widget; all if nil.
    public var widget: WidgetCode.ID?
    /// How many to skip.
    public var offset: Int?
    /// How many to list at most.
    public var limit: Int?

    /// Asks for all embed codes, or for some.
    public init(widget: WidgetCode.ID? = nil, offset: Int? = nil, limit: Int? = nil) {
        self.widget = widget
        self.offset = offset
        self.limit = limit
    }
}
