import Foundation
import Schedule
import Specification
import Testing

@Suite("The run lock")
struct RunLockTests {
    let now = Date(timeIntervalSince1970: 1_800_000_000)

    @Test("is held by one run at a time, and says by which")
    func exclusive() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "lock")
            let held = try RunLock(at: file, purpose: "refresh", now: now)
            #expect {
                _ = try RunLock(at: file, purpose: "build", now: now)
            } throws: { "\($0)".contains("refresh, since 2027-01-15T08:00:00Z") }
            _ = consume held
            _ = try RunLock(at: file, purpose: "build", now: now)
        }
    }

    @Test("cannot be taken where nothing can be written, and says where")
    func notWritable() {
        #expect {
            _ = try RunLock(at: URL(filePath: "/nonexistent/lock"), purpose: "build", now: now)
        } throws: { "\($0)".contains("/nonexistent/lock") }
    }
}
