import Diagnostics
public import Foundation
import Yams

/// Reads `starling.yaml` node by node, with the line of everything that is wrong.
public struct SettingsReader: Sendable {
    /// The largest configuration that is read, in bytes: a bound, not a wish.
    static let largestFile = 1 << 20

    /// The file's path, for messages and for relative paths within it.
    let file: URL
    /// Says what is wrong with a cron expression; nil if nothing is.
    let scheduleFault: @Sendable (String) -> String?

    /// Makes a reader of the file; `scheduleFault` says what is wrong with a cron expression, and nil if nothing is.
    public init(file: URL, scheduleFault: @escaping @Sendable (String) -> String? = { _ in nil }) {
        self.file = file
        self.scheduleFault = scheduleFault
    }

    /// Reads and checks the file; throws every fault at once.
    public func read() throws(SettingsError) -> SiteSettings {
        let name = file.relativePath
        let contents: Data
        do {
            contents = try Data(contentsOf: file)
        } catch {
            throw SettingsError(
                Finding(
                    .error,
                    rule: "unreadable-configuration",
                    "the configuration cannot be read",
                    at: Location(file: name),
                    remedy: "Run 'starling init' to make one, or name another with --config FILE"
                )
            )
        }
        guard contents.count <= Self.largestFile, let text = String(data: contents, encoding: .utf8) else {
            throw SettingsError(
                Finding(
                    .error,
                    rule: "unreadable-configuration",
                    "the configuration is not UTF-8 text of at most 1 MB",
                    at: Location(file: name),
                    remedy: "Save it as UTF-8, or name the right file with --config FILE"
                )
            )
        }
        return try read(text)
    }

    /// Reads and checks the text of a configuration; throws every fault at once.
    public func read(_ text: String) throws(SettingsError) -> SiteSettings {
        let name = file.relativePath
        let root: Node?
        do {
            root = try Yams.compose(yaml: text)
        } catch {
            throw SettingsError(Finding(yamlError: error, file: name))
        }
        let faults = SettingsMapping.Faults()
        let top = SettingsMapping(
            root ?? Node.mapping(Node.Mapping([])),
            keys: SettingsKey.all,
            file: name,
            path: "",
            faults: faults
        )
        let settings = site(top)
        guard let settings, faults.findings.isEmpty else {
            throw SettingsError(faults.findings)
        }
        return settings
    }

    /// The folder that relative paths are resolved against.
    var folder: URL { file.deletingLastPathComponent() }

    private func site(_ top: SettingsMapping) -> SiteSettings? {
        let accounts = top.list("accounts").compactMap { entry in account(entry).map { (entry, $0) } }
        let storefronts = top.list("storefronts").compactMap { entry in storefront(entry).map { (entry, $0) } }
        checkNames(accounts: accounts, storefronts: storefronts)
        let serve = top.mapping("serve")
        let retention = top.mapping("retention")
        guard
            let data = top.text("data"), let publicURL = top.url("public-url"), let schedule = top.text("schedule"),
            let zoneName = top.text("time-zone"), let jitter = top.number("jitter"), let theme = top.text("theme"),
            let shrinkLimit = top.number("shrink-limit"), let driftLimit = top.number("drift-limit"),
            let host = serve.text("host"), let port = serve.number("port"), let liveRate = serve.number("live-rate"),
            let keptCount = retention.number("count"), let keptDays = retention.number("days")
        else { return nil }
        if let fault = scheduleFault(schedule) { top.report("impossible-value", "is wrong: \(fault)", key: "schedule") }
        guard let timeZone = TimeZone(identifier: zoneName) else {
            top.report(
                "impossible-value",
                "is no time zone: '\(zoneName)'",
                key: "time-zone",
                remedy: "Write one such as Europe/Berlin"
            )
            return nil
        }
        return SiteSettings(
            data: URL(filePath: data, directoryHint: .isDirectory, relativeTo: folder),
            publicURL: publicURL,
            accounts: accounts.map(\.1),
            storefronts: storefronts.map(\.1),
            schedule: schedule,
            timeZone: timeZone,
            jitter: jitter,
            theme: URL(filePath: theme, directoryHint: .isDirectory, relativeTo: folder),
            shrinkLimit: shrinkLimit,
            driftLimit: driftLimit,
            hasGallery: top.flag("gallery"),
            precompresses: top.flag("precompress"),
            host: host,
            port: port,
            liveRate: liveRate,
            clientHeader: serve.text("client-header"),
            feedAccess: feedAccess(top.mapping("feed-access")),
            purge: purge(top),
            keptReleases: keptCount,
            keptDays: keptDays,
            ping: top.secret("ping", allowingPlain: false, below: folder),
            metricsFile: top.text("metrics-file").map { URL(filePath: $0, relativeTo: folder) }
        )
    }
}
