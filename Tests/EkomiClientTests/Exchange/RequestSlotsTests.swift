import EkomiClient
import Synchronization
import Testing

@Suite("Politeness")
struct RequestSlotsTests {
    /// Counts how many requests are under way, and lets none end before as many as expected have met.
    private final class Meter: Sendable {
        private struct State {
            var underWay = 0
            var most = 0
        }

        private let state = Mutex(State())

        var most: Int { state.withLock { $0.most } }

        /// Lets no request end before so many have met.
        func transport(meeting count: Int) -> Transport {
            Transport { [self] _, _ in
                state.withLock { state in
                    state.underWay += 1
                    state.most = max(state.most, state.underWay)
                }
                while most < count { await Task.yield() }
                // Whoever else may run now gets the chance to break the limit.
                for _ in 0..<50 { await Task.yield() }
                state.withLock { $0.underWay -= 1 }
                return .json("[]")
            }
        }
    }

    @Test(
        "No more than so many requests of an account are under way, whichever of its clients sends them",
        arguments: [1, 2, 5]
    )
    func limitsRequests(_ limit: Int) async throws {
        let meter = Meter()
        let account = Germany.account(meter.transport(meeting: limit), limits: Limits(concurrentRequests: limit))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for number in 0..<60 {
                group.addTask {
                    if number % 2 == 0 {
                        _ = try await account.core.feedback()
                    } else {
                        _ = try await account.smartForms.answers(AnswersQuery())
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(meter.most == limit)
    }

    @Test("Two is the limit unless told otherwise")
    func defaultsToTwo() {
        #expect(Limits().concurrentRequests == 2 && Limits().bodyBytes == 32 << 20)
    }

    @Test("Who is cancelled while waiting for a slot leaves the queue, and the others go on")
    func survivesCancellation() async throws {
        let (entered, enter) = AsyncStream.makeStream(of: Void.self)
        let (released, release) = AsyncStream.makeStream(of: Void.self)
        let transport = Transport { _, _ in
            enter.yield()
            for await _ in released { break }
            return .json("[]")
        }
        let account = Germany.account(transport, limits: Limits(concurrentRequests: 1))
        let first = Task { try await account.core.feedback() }
        for await _ in entered { break }
        let waiting = Task { try await account.core.feedback() }
        waiting.cancel()
        await #expect(throws: CancellationError.self) { _ = try await waiting.value }
        release.finish()
        _ = try await first.value
        _ = try await account.core.feedback()
    }
}
