import EkomiClient
import Foundation
import Reviews
import Synchronization

/// The account that the tests speak for, and its secret.
enum Germany {
    static let password = "pä$$ word/7"

    /// An account with a scripted transport, or another one, and a pacing that waits for nothing.
    static func account(
        _ transport: Transport,
        mapping: KeyMapping = KeyMapping(),
        limits: Limits = Limits(),
        retry: RetryPolicy = RetryPolicy(),
        pacing: Pacing = Waits().pacing,
        endpoints: Endpoints = Endpoints()
    ) -> EkomiAccount {
        EkomiAccount(
            name: "germany",
            credentials: Credentials(interfaceID: "665", password: password),
            endpoints: endpoints,
            mapping: mapping,
            limits: limits,
            retry: retry,
            pacing: pacing,
            transport: transport
        )
    }

    /// An account whose every request is answered with this body.
    static func account(_ body: String, mapping: KeyMapping = KeyMapping()) -> EkomiAccount {
        account(Script(body).transport, mapping: mapping)
    }
}

/// Notes how long the client wanted to wait, and lets it go on at once.
final class Waits: Sendable {
    private let durations = Mutex<[Duration]>([])

    /// What the clock says, always.
    static let now = Date(timeIntervalSince1970: 1_772_359_200)

    var all: [Duration] { durations.withLock { $0 } }

    /// A pacing with this much chance in it.
    func pacing(random: Double) -> Pacing {
        Pacing(
            now: { Self.now },
            sleep: { [self] duration in durations.withLock { $0.append(duration) } },
            random: { random }
        )
    }

    var pacing: Pacing { pacing(random: 0.5) }
}

/// The error that work throws; nil if it throws none, or another one.
func ekomiError(_ work: () async throws -> Void) async -> EkomiError? {
    do {
        try await work()
        return nil
    } catch {
        return error as? EkomiError
    }
}
