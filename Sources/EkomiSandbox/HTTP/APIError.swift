import HTTPTypes

/// An answer that says what is wrong with a call, in the manner of its family.
struct APIError: Error, Sendable {
    let answer: APIAnswer

    /// SmartForms and Smart Review Request: a message and the status in an envelope.
    static func smartForms(_ status: Int, _ message: String) -> APIError {
        let body: JSONValue = ["error": ["message": .string(message), "status_code": .number(status)]]
        return APIError(answer: .json(body, status: HTTPResponse.Status(code: status)))
    }

    /// Core: plain text with status 200; the first byte tells it from JSON.
    static func core(_ message: String) -> APIError {
        APIError(answer: .text(message))
    }

    /// SmartWidgets and Feedback Engagement: a message without its status.
    static func errors(_ status: Int, _ message: String) -> APIError {
        let body: JSONValue = ["errors": ["message": .string(message)]]
        return APIError(answer: .json(body, status: HTTPResponse.Status(code: status)))
    }

    /// CSV and the review import: a message for each wrong property.
    static func violations(_ status: Int, _ violations: [(path: String, message: String)]) -> APIError {
        let body = violations.map { violation -> JSONValue in
            ["property_path": .string(violation.path), "message": .string(violation.message)]
        }
        return APIError(answer: .json(.array(body), status: HTTPResponse.Status(code: status)))
    }

    /// A message and nothing else.
    static func text(_ status: Int, _ message: String) -> APIError {
        var answer = APIAnswer.text(message)
        answer.status = HTTPResponse.Status(code: status)
        return APIError(answer: answer)
    }
}
