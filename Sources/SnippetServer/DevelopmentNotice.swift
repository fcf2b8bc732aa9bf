import Synchronization

/// What is shown in the place of every page and fragment, for as long as something keeps the site from being built.
///
/// It is for the author of a theme who looks at the site while it changes; a site that shops include has none.
public final class DevelopmentNotice: Sendable {
    private let content = Mutex<[UInt8]?>(nil)

    /// Makes a notice that shows nothing.
    public init() {}

    /// The HTML page that is shown; nil shows the site.
    public var page: [UInt8]? {
        get { content.withLock { $0 } }
        set { content.withLock { $0 = newValue } }
    }
}
