public import enum Reviews.Account

/// An account at eKomi and the way to talk to it: what the clients of its APIs share.
///
/// Copies of the value share the access tokens and the limit of concurrent requests.
public struct EkomiAccount: Sendable {
    /// The merchant's own name for it, for messages.
    public let name: Account.Name
    let credentials: Credentials
    let endpoints: Endpoints
    /// Where its records name their keys otherwise than known.
    public let mapping: KeyMapping
    let limits: Limits
    let retry: RetryPolicy
    let pacing: Pacing
    let transport: Transport
    let slots: RequestSlots
    let tokens = AccessTokens()

    /// Makes an account that nobody has talked to yet.
    public init(
        name: Account.Name,
        credentials: Credentials,
        endpoints: Endpoints = Endpoints(),
        mapping: KeyMapping = KeyMapping(),
        limits: Limits = Limits(),
        retry: RetryPolicy = RetryPolicy(),
        pacing: Pacing = .system,
        transport: Transport
    ) {
        self.name = name
        self.credentials = credentials
        self.endpoints = endpoints
        self.mapping = mapping
        self.limits = limits
        self.retry = retry
        self.pacing = pacing
        self.transport = transport
        slots = RequestSlots(limits.concurrentRequests)
    }

    /// Whether a family is reached at eKomi's own host, or where the account was told that it is.
    ///
    /// What an account that is sent elsewhere for some families knows, is no business of eKomi's public hosts.
    public func reaches(_ family: APIFamily) -> Bool { endpoints.covers(family) }

    /// Forms, questions, reviews and their summaries.
    public var smartForms: SmartFormsClient { SmartFormsClient(account: self) }
    /// The older read API.
    public var core: CoreClient { CoreClient(account: self) }
    /// eKomi's own widgets.
    public var smartWidgets: SmartWidgetsClient { SmartWidgetsClient(account: self) }
}
