public import protocol Foundation.LocalizedError

extension EkomiError: CustomStringConvertible, LocalizedError {
    /// What happened, where, and what to do next.
    public var description: String {
        "account \(account): \(explanation)"
    }

    /// What happened, where, and what to do next, for a message that has named the account.
    public var explanation: String {
        let status = status.map { " (status \($0))" } ?? ""
        return "\(endpoint): \(reason)\(status); \(advice)"
    }

    /// What happened, where, and what to do next.
    public var errorDescription: String? { description }

    /// What to do next.
    public var advice: String {
        switch kind {
        case .badCredentials:
            "check interface-id and interface-password of this account, which eKomi shows in its customer area"
        case .missingCredentials:
            "give interface-id and interface-password of this account, and see that no proxy drops them"
        case .notFound: "check that what was asked for belongs to this account"
        case .validation: "correct the parameter that is named"
        case .conflict: "look at what eKomi has already, and ask again only if that is wrong"
        case .rateLimited:
            retryAfter.map { "try again in \($0.components.seconds) seconds, as eKomi asks, or later" }
                ?? "try again later, and less often"
        case .upstreamDown: "try again later; if it stays so, check the account's endpoints and the network"
        case .timedOut: "try again later; if it stays so, check the network or allow more time"
        case .unintelligible:
            "check the account's endpoints; if eKomi calls a key otherwise, name it in the account's mapping"
        }
    }
}
