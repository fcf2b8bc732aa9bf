import Synchronization

public import struct Foundation.Date

/// A local eKomi: a dataset, what has changed since, and what goes wrong on purpose.
///
/// It can be changed while it is served; every change is seen by the next request. A cached summary is the exception,
/// as at eKomi: it stays for six hours of the sandbox's clock.
public final class Sandbox: Sendable {
    /// Waits for a duration.
    public typealias Pause = @Sendable (Duration) async throws -> Void

    /// What it started from.
    public let dataset: SandboxDataset
    /// What goes wrong on purpose.
    public let faults: Faults
    /// Waits for latency and slow bodies.
    let pause: Pause
    let state: Mutex<SandboxState>
    /// Where each product stands in the dataset.
    let productPlaces: [String: Int32]

    /// Makes a sandbox; its clock stands still at the dataset's end unless another is given.
    ///
    /// `pause` is how it waits where a fault makes it late.
    public init(
        dataset: SandboxDataset,
        faults: Faults = .none,
        clock: SandboxClock? = nil,
        pause: @escaping Pause = { try await Task.sleep(for: $0) }
    ) {
        self.dataset = dataset
        self.faults = faults
        self.pause = pause
        productPlaces = Dictionary(
            dataset.products.enumerated().map { ($1.id, Int32($0)) },
            uniquingKeysWith: { first, _ in first }
        )
        state = Mutex(SandboxState(clock: clock ?? .standing(at: dataset.now)))
    }

    /// The time by which summaries and tokens grow old.
    public var now: Date {
        state.withLock { $0.clock.now }
    }

    /// Moves the clock by seconds, after which it stands still.
    public func advance(by seconds: Double) {
        state.withLock { $0.clock = .standing(at: $0.clock.now.addingTimeInterval(seconds)) }
    }
}
