/// One endpoint of eKomi's API, as the sandbox declares it.
///
/// Routes, faults, the front page and the description in OpenAPI are made from it, so that they cannot disagree.
struct Endpoint: Sendable {
    /// The methods that eKomi's API uses.
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
    }

    /// How an endpoint wants to be shown credentials.
    enum Authentication: Sendable {
        /// Not at all, or among its parameters.
        case parameters
        /// `interface-id` and `interface-password` in the header.
        case interface
        /// `shop-id` and `interface-password` in the header.
        case shop
        /// `Authorization: ekomi TOKEN`.
        case token
    }

    /// The family it belongs to.
    let family: Family
    /// What faults and counters call it; versions of an endpoint share their name.
    let name: String
    let method: Method
    /// The path with parameters in braces.
    let path: String
    /// What it is for, in a line.
    let summary: String
    let authentication: Authentication
    /// What a call may hold, wherever in it.
    let parameters: [Parameter]
    /// Every answer that it gives.
    let outcomes: [Outcome]
    /// Answers a call.
    let respond: @Sendable (APICall) async throws -> APIAnswer

    init(
        _ family: Family,
        _ name: String,
        _ method: Method,
        _ path: String,
        summary: String,
        authentication: Authentication = .parameters,
        parameters: [Parameter] = [],
        outcomes: [Outcome],
        respond: @escaping @Sendable (APICall) async throws -> APIAnswer
    ) {
        self.family = family
        self.name = name
        self.method = method
        self.path = path
        self.summary = summary
        self.authentication = authentication
        self.parameters = parameters
        self.outcomes = outcomes
        self.respond = respond
    }
}
