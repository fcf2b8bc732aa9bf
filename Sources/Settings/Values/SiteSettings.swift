public import struct Foundation.TimeZone
public import struct Foundation.URL

/// All that `starling.yaml` says, checked.
public struct SiteSettings: Sendable, Hashable {
    /// Folder for the databases, what is beside them (feeds, packs of contents) and the lock.
    public var data: URL
    /// Where this site is reached.
    public var publicURL: URL
    /// The eKomi accounts, in the order of the file.
    public var accounts: [AccountSettings]
    /// The storefronts, in the order of the file.
    public var storefronts: [StorefrontSettings]
    /// When to refresh, in cron syntax.
    public var schedule: String
    /// Time zone of the schedule.
    public var timeZone: TimeZone
    /// Most seconds by which a refresh is put off at random.
    public var jitter: Int
    /// Folder of template overrides.
    public var theme: URL
    /// Share of reviews or products, in percent, that a build may drop.
    public var shrinkLimit: Int
    /// How far eKomi's own count of ratings may be from ours, in percent.
    public var driftLimit: Int
    /// Whether the gallery is published.
    public var hasGallery: Bool
    /// Whether compressed variants of what is published are kept.
    public var precompresses: Bool
    /// Address to listen on.
    public var host: String
    /// Port to listen on; 0 lets the system choose.
    public var port: Int
    /// How many live queries a second one client may make.
    public var liveRate: Int
    /// The header in which a proxy names the client; nil where clients connect themselves.
    public var clientHeader: String?
    /// Who may fetch feeds.
    public var feedAccess: FeedAccessSettings
    /// A cache that is told what changed; nil if there is none.
    public var purge: PurgeSettings?
    /// How many earlier releases are kept.
    public var keptReleases: Int
    /// For how many days each is kept, however many they are.
    public var keptDays: Int
    /// Where the address is that is told how refreshes go; nil if none is.
    public var ping: SecretSource?
    /// The file of metrics that each run writes; nil if there is none.
    public var metricsFile: URL?
}
