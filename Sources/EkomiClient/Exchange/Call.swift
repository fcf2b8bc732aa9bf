/// Where an endpoint is and how it is called.
struct Call: Sendable {
    /// How a family wants to be shown the credentials.
    enum Authentication: Sendable {
        /// `interface-id` and `interface-password` in the header.
        case headers
        /// `interface_id` and `interface_pw` in the query.
        case parameters
        /// A token got by logging in, in the header `Authorization`.
        case token
        /// In the body, by the endpoint itself.
        case body
    }

    let family: APIFamily
    var method = "GET"
    /// Below the family's base, without a slash at the start.
    let path: String
    let authentication: Authentication
    /// A body of JSON.
    var body: JSONValue?
    /// Whether sending it twice does no more than sending it once.
    var isRepeatable = true
}

extension Call {
    /// Reads from SmartForms.
    static func smartForms(_ path: String) -> Call {
        Call(family: .smartForms, path: "api/\(path)", authentication: .headers)
    }

    /// Reads from Core v3.
    static func core(_ function: String) -> Call {
        Call(family: .core, path: "v3/\(function)", authentication: .parameters)
    }
}
