import HTTPTypes

/// A request to an endpoint, taken apart.
struct APICall: Sendable {
    let sandbox: Sandbox
    let endpoint: Endpoint
    /// The address without path and query, such as `http://127.0.0.1:8089`; links in answers start with it.
    let origin: String
    /// The path as it was called.
    let path: String
    /// The values of the path's parameters, decoded.
    let pathParameters: [String: String]
    let query: APIQuery
    let headers: HTTPFields
    let body: APIBody

    /// The value of a header, whatever the case of its name.
    func header(_ name: String) -> String? {
        HTTPField.Name(name).flatMap { headers[$0] }
    }

    /// A parameter wherever PHP would find it, in the query or in a form; nil if it is empty or not there.
    func value(_ name: String) -> String? {
        let value = query[name] ?? body.fields[name]
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The address of this call with another query.
    func address(query: String) -> String {
        "\(origin)\(path)?\(query)"
    }
}
