import Diagnostics
import ReviewStore
import Reviews
import Settings

/// How far eKomi's own counts of an account are from ours.
struct AccountDrift: Encodable {
    var account: String
    var report: DriftReport
}

extension Site {
    /// Compares eKomi's own counts with ours as they are now.
    func drifts() throws -> [AccountDrift] { try drifts(in: openStore().snapshot()) }

    /// Compares eKomi's own counts with ours, for each account that has any.
    func drifts(in snapshot: StoreSnapshot) throws -> [AccountDrift] {
        try settings.accounts.filter { $0.source != .files }
            .compactMap { account in
                let report = try snapshot.drift(
                    of: Account.Name(account.name),
                    limit: settings.driftLimit,
                    // Core tells of some accounts only the reviews of the last 12 months.
                    tellsAll: account.source != .core
                )
                return report.compared > 0 ? AccountDrift(account: account.name, report: report) : nil
            }
    }
}

extension AccountDrift {
    /// What is to be said of it; nothing if there is none.
    var findings: [Finding] {
        report.farthest.map { drift in
            let subject = drift.product.map { "product \($0)" } ?? "the shop"
            return Finding(
                .warning,
                rule: "summary-drift",
                "eKomi counts \(drift.told.counted("rating")) of \(subject), and \(drift.counted) are here",
                at: Location(file: "account \(account)", record: drift.product?.rawValue),
                remedy: "Run 'starling sync --full'; if it stays so, ask eKomi which is right"
            )
        }
    }

    /// The same in a line; nil if there is none.
    var line: String? {
        guard let first = report.farthest.first else { return nil }
        let subject = first.product.map { "product \($0)" } ?? "the shop"
        return "eKomi counts otherwise: \(report.drifting) of \(report.compared) differ, most \(subject) "
            + "with \(first.told) there and \(first.counted) here"
    }
}
