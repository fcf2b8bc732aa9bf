import EkomiClient
import Foundation
import Intake
import Reviews
import Schedule

/// Which accounts eKomi is not asked about for a while, because it failed several times in a row.
struct AccountCircuits: Sendable {
    private var circuits: [String: Circuit]
    private let file: CircuitFile
    private let policy = CircuitPolicy()
    private let random: @Sendable () -> Double

    /// Reads how the accounts stand.
    init(folder: URL, random: @escaping @Sendable () -> Double = { Double.random(in: 0...1) }) {
        file = CircuitFile(folder: folder)
        circuits = file.read()
        self.random = random
    }

    /// The circuit of an account.
    subscript(account: String) -> Circuit { circuits[account] ?? Circuit() }

    /// What is to be said of an account that is not asked; nil if it is.
    func refusal(of account: String, at now: Date) -> Failure? {
        let circuit = self[account]
        guard case .open(let until) = circuit.state(at: now) else { return nil }
        return Failure(
            status: .unavailable,
            message: "account \(account): not asked, after \(circuit.failures.counted("failure")) in a row "
                + "(\(circuit.reason ?? "unknown")); asked again from \(until.formatted(.iso8601)) on, or at once by "
                + "'starling refresh --account \(account)'."
        )
    }

    /// The accounts that are not asked at a moment.
    func open(at now: Date) -> [String] {
        circuits.keys.filter { refusal(of: $0, at: now) != nil }.sorted()
    }

    /// Takes how the sync of an account ended.
    mutating func note(_ result: SyncResult, at now: Date) {
        let account = result.account.rawValue
        guard case .failure(let failure) = result.outcome else {
            circuits[account] = nil
            return
        }
        switch failure {
        case .ekomi(let error) where error.isAboutCredentials:
            // It answers.
            circuits[account] = nil
        case .ekomi, .repeatedPage:
            circuits[account, default: Circuit()]
                .fail(because: "\(failure)", at: now, policy: policy, random: random())
        case .store, .cancelled, .bug: break
        }
    }

    /// Forgets accounts that are no longer configured, and keeps the rest for the next process.
    mutating func save(keeping accounts: [String], console: Console) {
        circuits = circuits.filter { accounts.contains($0.key) }
        do {
            try file.write(circuits)
        } catch {
            console.warning("which accounts failed cannot be remembered: \(error.localizedDescription)")
        }
    }
}
