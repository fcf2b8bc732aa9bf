import EkomiSandbox
import Foundation
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("eKomi's counts in what the program says", .serialized, .timeLimit(.minutes(10)))
struct DriftCommandTests {
    @Test("A drift is told by status, and a finding of check, where it is beyond the limit")
    func tells() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let before = try await site.run("status")
            #expect(!before.output.contains("eKomi counts otherwise"), "\(before.output)")
            try overstate(in: site)
            let status = try await site.run("status")
            #expect(
                status.output.contains(
                    /eKomi counts otherwise: 1 of \d+ differ, most product P-1 with 1000 there and 0 here/
                )
            )
            let object = try await site.run("status", "--json").object()
            let drifts = try #require(object["drifts"] as? [[String: Any]])
            #expect(drifts.count == 2)
            let check = try await site.run("check", "--offline")
            #expect(check.status == 0, "\(check.errors)")
            #expect(check.output.contains("[summary-drift]") && check.output.contains("account germany (P-1)"))
            try site.write(site.configuration() + "\ndrift-limit: 100\n", to: "starling.yaml")
            #expect(try await !site.run("status").output.contains("eKomi counts otherwise"))
        }
    }

    /// Records a summary that no review of ours stands behind.
    private func overstate(in site: ShopSite) throws {
        let store = try ReviewStore(at: site.folder.appending(path: "var/review.db"), now: { Date() })
        let run = try store.openRun(of: "germany", from: .smartForms, scope: .incremental)
        let summary = RatingSummary(count: 1000, average: .highest)
        let subject = SummarySubject(form: "1", product: "P-1")
        try store.stage([SummaryRecord(subject, summary: summary, due: .distantFuture)], in: run)
        try store.complete(run)
    }
}
