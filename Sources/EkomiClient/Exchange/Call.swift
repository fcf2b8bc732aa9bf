/// Where an endpoint is and how it is called.
struct Call: Sendable {
    /// How a family wants to be shown the credentials.
    enum Authentication: Sendable {
        /// `interface-id` and `interface-password` in the header.
        case headers
        /// `shop-id` and `interface-password` in the header.
        case shopHeaders
        /// `interface_id` and `interface_pw` in the query.
        case parameters
        /// A token got by logging in, in the header `Authorization`.
        case token
        /// By the endpoint itself, which knows them.
        case body
        /// A token that was got before, and that no log-in renews.
        case given(Secret)
    }

    let family: APIFamily
    var method = "GET"
    /// Below the family's base, without a slash at the start.
    let path: String
    let authentication: Authentication
    /// What is sent beside the query.
    var body: RequestBody?
    /// Whether sending it twice does no more than sending it once.
    var isRepeatable = true
    /// What must not be quoted in a message beside the account's own secrets, such as another account's password.
    var secrets: [Secret] = []
    /// A base to use instead of the family's.
    var base: String?
}

extension Call {
    /// Reads from SmartForms.
    static func smartForms(_ path: String) -> Call {
        Call(family: .smartForms, path: "api/\(path)", authentication: .headers)
    }

    /// Writes to SmartForms.
    static func smartForms(
        _ method: String,
        _ path: String,
        body: RequestBody? = nil,
        isRepeatable: Bool = false
    ) -> Call {
        var call = smartForms(path)
        call.method = method
        call.body = body
        call.isRepeatable = isRepeatable
        return call
    }

    /// Reads from Core v3.
    static func core(_ function: String) -> Call {
        Call(family: .core, path: "v3/\(function)", authentication: .parameters)
    }
}
