import Synchronization

/// The site as the configuration was last read; what is under way goes on with what it began with.
final class CurrentSite: Sendable {
    private let site: Mutex<Site>

    init(_ site: Site) { self.site = Mutex(site) }

    var value: Site {
        get { site.withLock { $0 } }
        set { site.withLock { $0 = newValue } }
    }
}
