/// One endpoint of eKomi's API, as the sandbox declares it: routes, faults and the front page are made from it.
struct Endpoint: Sendable {
    /// A part of eKomi's API with credentials and errors of its own.
    enum Family: String, Sendable, CaseIterable {
        /// SmartForms v2 and v3: the way to reviews with all their answers.
        case smartForms = "smartforms"
        /// The older read API.
        case core
        /// eKomi's own widgets.
        case smartWidgets = "smartwidgets"
        /// What the merchant has, not eKomi: the product feed.
        case shop
    }

    /// The methods that eKomi's API uses.
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case patch = "PATCH"
    }

    /// A parameter of the query.
    struct Parameter: Sendable {
        let name: String
        let explanation: String

        init(_ name: String, _ explanation: String) {
            self.name = name
            self.explanation = explanation
        }
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
    /// What the query may hold.
    let parameters: [Parameter]
    /// A path and query that answers with something, given a dataset.
    let example: @Sendable (SandboxDataset) -> String
    /// Answers a call.
    let respond: @Sendable (APICall) async throws -> APIAnswer

    init(
        _ family: Family,
        _ name: String,
        _ method: Method,
        _ path: String,
        summary: String,
        parameters: [Parameter] = [],
        example: @escaping @Sendable (SandboxDataset) -> String,
        respond: @escaping @Sendable (APICall) async throws -> APIAnswer
    ) {
        self.family = family
        self.name = name
        self.method = method
        self.path = path
        self.summary = summary
        self.parameters = parameters
        self.example = example
        self.respond = respond
    }
}
