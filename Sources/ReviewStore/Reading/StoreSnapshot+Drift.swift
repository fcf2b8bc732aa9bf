import GRDB
public import Reviews

extension StoreSnapshot {
    /// How many drifting products are named.
    private static let mostNamed = 5

    /// Compares eKomi's own counts of an account with ours.
    ///
    /// eKomi's answer is up to six hours old when it comes, and reviews come in meanwhile: a few more or less are no
    /// drift.
    ///
    /// - Parameters:
    ///   - account: the account.
    ///   - limit: how far a count may be off, in percent of the larger one; never less than three ratings.
    ///   - tellsAll: whether eKomi counts all reviews; it tells of some accounts only those of the last 12 months, and
    ///     then only more than ours are too many.
    /// - Returns: what was compared and what differs.
    /// - Throws: `ReviewStoreError` if the database fails.
    public func drift(
        of account: Account.Name,
        limit: Int,
        tellsAll: Bool = true
    ) throws(ReviewStoreError) -> DriftReport {
        try read { database in
            var report = DriftReport()
            guard let id = known([account]).first?.id else { return report }
            let rows = try Row.fetchCursor(database.prepared(ReadStatement.told), arguments: [id])
            var drifting: [SummaryDrift] = []
            while let row = try rows.next() {
                report.compared += 1
                let drift = SummaryDrift(row)
                guard tellsAll || drift.told > drift.counted, drift.isBeyond(limit) else { continue }
                report.drifting += 1
                drifting.append(drift)
                // Bounded, however many there are.
                if drifting.count > 100 * Self.mostNamed { drifting = drifting.farthest(Self.mostNamed) }
            }
            report.farthest = drifting.farthest(Self.mostNamed)
            return report
        }
    }
}

extension [SummaryDrift] {
    fileprivate func farthest(_ count: Int) -> [SummaryDrift] {
        Array(
            sorted {
                ($1.distance, $0.product?.rawValue ?? "") < ($0.distance, $1.product?.rawValue ?? "")
            }
            .prefix(count)
        )
    }
}

extension SummaryDrift {
    /// By how many ratings the counts differ.
    public var distance: Int { abs(told - counted) }

    fileprivate init(_ row: Row) {
        let id: String = row[0]
        product = id.isEmpty ? nil : Product.ID(id)
        told = row[1]
        let weighed: Int? = row[2]
        counted = row[3] ?? 0
        let sum: Int? = row[4]
        toldAverage = Self.average(weighed, of: told)
        countedAverage = Self.average(sum, of: counted)
    }

    private static func average(_ hundredths: Int?, of count: Int) -> Double? {
        hundredths.flatMap { count > 0 ? (Double($0) / Double(count)).rounded() / 100 : nil }
    }

    fileprivate func isBeyond(_ limit: Int) -> Bool {
        distance > 2 && distance * 100 > max(told, counted) * limit
    }
}
