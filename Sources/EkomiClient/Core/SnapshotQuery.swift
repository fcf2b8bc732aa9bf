import Reviews

/// `GET v3/getSnapshot`.
struct SnapshotQuery: Endpoint {
    var call: Call { .core("getSnapshot") }

    func parameters() throws(InvalidParameter) -> Parameters { Parameters(coreFormat: .json) }

    func answer(from received: Received) throws(Refusal) -> Snapshot {
        let root = try CoreReceived(received).object()
        let info = root["info"]?.object ?? root
        return Snapshot(
            summary: try summary(info, received),
            accountName: info["account_name"]?.name?.repaired,
            isActive: info["active"]?.flag,
            certificateURL: info["ekomi_certificate"]?.name
        )
    }

    private func summary(_ info: JSONObject, _ received: Received) throws(Refusal) -> RatingSummary? {
        guard let count = info["fb_count"]?.int, count >= 0 else {
            throw received.unintelligible("fb_count is no count; its keys are \(received.keys(of: .object(info)))")
        }
        guard count > 0 else { return nil }
        // The detailed average has the second decimal.
        for key in ["fb_avg_detail", "fb_avg"] {
            if let average = info[key]?.double.flatMap({ Stars($0) }) {
                return RatingSummary(count: count, average: average)
            }
        }
        throw received.unintelligible(
            "neither fb_avg_detail nor fb_avg is within 1 to 5 stars, though fb_count is \(count)"
        )
    }
}
