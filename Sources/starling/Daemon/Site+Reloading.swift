import Foundation
import Logging
import Settings
import SnippetServer

extension CurrentSite {
    /// Reads the configuration again, for requests and refreshes to come; throws where it is wrong.
    func reload(_ read: () throws -> SiteSettings, serving server: SnippetServer, logger: Logger) throws {
        let old = value
        let read = try read()
        var settings = read
        // What is served and what is refreshed stay in one folder.
        settings.data = old.settings.data
        let new = try Site(settings: settings, environment: old.environment, now: old.now)
        // Before anything is taken over: a secret may be missing.
        server.reload(try new.serverOptions())
        value = new
        let needing = old.settings.keysNeedingRestart(before: read)
        guard !needing.isEmpty else { return }
        logger.warning(
            "Restart the program for changes of these keys",
            metadata: ["keys": "\(needing.joined(separator: ", "))"]
        )
    }
}

extension SiteSettings {
    /// The keys that hold from the start of a daemon to its end, and that another configuration says otherwise.
    fileprivate func keysNeedingRestart(before other: SiteSettings) -> [String] {
        let pairs: [(String, Bool)] = [
            ("data", data.standardizedFileURL == other.data.standardizedFileURL), ("serve.host", host == other.host),
            ("serve.port", port == other.port), ("schedule", schedule == other.schedule),
            ("time-zone", timeZone == other.timeZone), ("jitter", jitter == other.jitter),
        ]
        return pairs.filter { !$0.1 }.map(\.0)
    }
}
