import struct Foundation.Date

/// A shop that was made while the sandbox ran, as a copy of another one.
struct AddedShop: Sendable {
    let shop: SandboxShop
    /// Which of eKomi's applications know it: each keeps its own accounts.
    var families: Set<Family>
    /// When SmartForms was asked to make it, which takes a while; nil if it was not.
    var requested: Date?

    /// How long a request waits, and how long it is worked on, in seconds.
    static let pending = 10.0
    static let inProgress = 10.0

    /// Whether SmartForms has made it by now.
    func isReady(at now: Date) -> Bool {
        requested.map { now.timeIntervalSince($0) >= Self.pending + Self.inProgress } ?? true
    }
}
