public import enum Reviews.Account

/// Why eKomi gave no answer that can be used: what happened, where, and what to do next.
///
/// No message ever contains a password or token; what eKomi says is quoted without them.
public struct EkomiError: Error, Sendable, Hashable {
    /// What went wrong, as far as it makes a difference to what one does next.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// eKomi knows the credentials to be wrong.
        case badCredentials
        /// eKomi saw no credentials, or not all of them.
        case missingCredentials
        /// What was asked for does not exist.
        case notFound
        /// A parameter is wrong; some are found so before anything is sent.
        case validation
        /// The request contradicts what is there, such as a review that was published already.
        case conflict
        /// eKomi asks for fewer requests.
        case rateLimited
        /// eKomi cannot be reached, or fails.
        case upstreamDown
        /// eKomi did not answer in time.
        case timedOut
        /// eKomi answered, but not as documented.
        case unintelligible
    }

    /// What went wrong.
    public let kind: Kind
    /// The account that asked.
    public let account: Account.Name
    /// What was asked, as method and address without its query: `GET smartforms.ekomi.com/api/v3/answers`.
    public let endpoint: String
    /// The HTTP status, if there was an answer.
    public let status: Int?
    /// What happened, in eKomi's words where it said any.
    public let reason: String
    /// How long eKomi asked to wait, if it did.
    public let retryAfter: Duration?
    /// The number that eKomi gives the error, where it numbers them, as `add-recipient` does.
    public let code: Int?

    /// Whether the same request may well succeed later.
    public var isTemporary: Bool {
        switch kind {
        case .rateLimited, .upstreamDown, .timedOut: true
        case .badCredentials, .missingCredentials, .notFound, .validation, .conflict, .unintelligible: false
        }
    }

    /// Whether the configuration's credentials are at fault.
    public var isAboutCredentials: Bool { kind == .badCredentials || kind == .missingCredentials }
}
