import HTTPTypes

/// An answer that says what is wrong with a call, in the manner of its family.
struct APIError: Error, Sendable {
    let answer: APIAnswer

    /// SmartForms: a message and the status in an envelope.
    static func smartForms(_ status: Int, _ message: String) -> APIError {
        let body: JSONValue = ["error": ["message": .string(message), "status_code": .number(status)]]
        return APIError(answer: .json(body, status: HTTPResponse.Status(code: status)))
    }

    /// Core: plain text with status 200; the first byte tells it from JSON.
    static func core(_ message: String) -> APIError {
        APIError(answer: .text(message))
    }

    /// SmartWidgets: a message without its status.
    static func smartWidgets(_ status: Int, _ message: String) -> APIError {
        let body: JSONValue = ["errors": ["message": .string(message)]]
        return APIError(answer: .json(body, status: HTTPResponse.Status(code: status)))
    }
}
