import Reviews
import SiteBuilder

extension Failure {
    /// Throws what names the storefronts that were carried over unchanged, so that cron's mail says which.
    static func ifCarriedOver(_ report: BuildReport) throws(Failure) {
        let names = report.carriedOver.map(\.name.rawValue)
        guard !names.isEmpty else { return }
        throw Failure(
            status: .unavailable,
            message: "carried over unchanged: \(names.joined(separator: ", ")); the rest is live."
        )
    }
}
