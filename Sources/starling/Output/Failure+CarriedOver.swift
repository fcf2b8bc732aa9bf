import Reviews
import SiteBuilder

extension Failure {
    /// Names the storefronts that were carried over unchanged, so that cron's mail says which; nil if none was.
    init?(carriedOver report: BuildReport) {
        let names = report.carriedOver.map(\.name.rawValue)
        guard !names.isEmpty else { return nil }
        let rest =
            if report.release == nil {
                "nothing is live yet"
            } else if names.count == report.storefronts.count {
                "the last release stays live"
            } else {
                "the rest is live"
            }
        self.init(
            status: .unavailable,
            message: "carried over unchanged: \(names.joined(separator: ", ")); \(rest)."
        )
    }

    /// Throws what names the storefronts that were carried over unchanged.
    static func ifCarriedOver(_ report: BuildReport) throws(Failure) {
        if let failure = Failure(carriedOver: report) { throw failure }
    }
}
