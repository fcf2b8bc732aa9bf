import Foundation
import NIOCore
import Synchronization

/// Lets each client ask so many times a second, with bursts of four times as many.
final class RateLimiter: Sendable {
    /// Who asks: an address, or the network of one where an address is worth nothing.
    struct Client: Hashable {
        private let key: UInt64

        /// Reads the last address of a header that a proxy set, or takes that of the connection.
        init(header: String?, address: SocketAddress?) {
            let named = header?.split(separator: ",").last
                .flatMap { try? SocketAddress(ipAddress: $0.trimmingPrefix { $0 == " " }.description, port: 0) }
            switch named ?? address {
            case .v4(let address): key = UInt64(address.address.sin_addr.s_addr)
            case .v6(let address):
                key = withUnsafeBytes(of: address.address.sin6_addr) { bytes in
                    let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
                    // Who has one address of version 6 has a network of them.
                    return isMapped
                        ? UInt64(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
                        : bytes.loadUnaligned(as: UInt64.self)
                }
            case .unixDomainSocket, nil: key = .max
            }
        }
    }

    private struct Bucket {
        var tokens: Double
        var at: ContinuousClock.Instant
    }

    private struct State {
        var buckets: [Client: Bucket] = [:]
        var sweptAt: ContinuousClock.Instant?
    }

    /// The most clients that are told apart at a time.
    private static let mostClients = 10_000

    private let rate: Double
    private let burst: Double
    private let now: @Sendable () -> ContinuousClock.Instant
    private let state = Mutex(State())

    init(rate: Int, now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }) {
        self.rate = Double(rate)
        burst = Double(rate) * 4
        self.now = now
    }

    /// How many clients are told apart just now.
    var clientCount: Int { state.withLock { $0.buckets.count } }

    /// How long a client has to wait before it may ask; nil if it may now, which is counted.
    func wait(of client: Client) -> Duration? {
        let now = now()
        return state.withLock { state in
            var bucket = state.buckets[client] ?? Bucket(tokens: burst, at: now)
            bucket.tokens = refilled(bucket, at: now)
            bucket.at = now
            guard bucket.tokens >= 1 else {
                state.buckets[client] = bucket
                return .seconds((1 - bucket.tokens) / rate)
            }
            bucket.tokens -= 1
            if state.buckets[client] == nil { makeRoom(&state, at: now) }
            state.buckets[client] = bucket
            return nil
        }
    }

    private func refilled(_ bucket: Bucket, at now: ContinuousClock.Instant) -> Double {
        min(burst, bucket.tokens + max(0, (now - bucket.at) / .seconds(1)) * rate)
    }

    /// Forgets clients that have been quiet, which costs them nothing; where none has, any one of them.
    private func makeRoom(_ state: inout State, at now: ContinuousClock.Instant) {
        guard state.buckets.count >= Self.mostClients else { return }
        if state.sweptAt.map({ now - $0 >= .seconds(1) }) ?? true {
            state.sweptAt = now
            state.buckets = state.buckets.filter { refilled($0.value, at: now) < burst }
        }
        if state.buckets.count >= Self.mostClients { state.buckets.remove(at: state.buckets.startIndex) }
    }
}
