/// HTML that is safe to emit as it stands, because of who made it: a renderer of ours, never a text of others.
public struct SafeMarkup: Sendable, Hashable {
    /// The HTML.
    public let html: String

    /// Vouches for HTML.
    ///
    /// Only for markup whose every variable part was escaped by a template or by the Markdown renderer in its safe
    /// mode; search for callers of this when reviewing for injection.
    public init(vouchingFor html: String) {
        self.html = html
    }
}
