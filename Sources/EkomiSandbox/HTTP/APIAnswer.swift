import HTTPTypes
import Hummingbird

/// What an endpoint answers, before faults strike.
struct APIAnswer: Sendable {
    /// The bytes of an answer, or how they are written when there are too many to hold.
    enum Body: Sendable {
        case bytes([UInt8])
        case stream(@Sendable (inout any ResponseBodyWriter) async throws -> Void)
    }

    var status: HTTPResponse.Status
    /// Nil for no body.
    var contentType: String?
    var headers: HTTPFields
    var body: Body

    init(status: HTTPResponse.Status = .ok, contentType: String?, headers: HTTPFields = [:], body: Body) {
        self.status = status
        self.contentType = contentType
        self.headers = headers
        self.body = body
    }

    static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> APIAnswer {
        APIAnswer(contentType: contentType, body: .bytes(Array(text.utf8)))
    }

    static func json(
        _ value: JSONValue,
        status: HTTPResponse.Status = .ok,
        style: JSONValue.Style = .plain
    ) -> APIAnswer {
        APIAnswer(status: status, contentType: "application/json", body: .bytes(value.bytes(style: style)))
    }

    static func csv(_ bytes: [UInt8]) -> APIAnswer {
        APIAnswer(contentType: "text/csv; charset=utf-8", body: .bytes(bytes))
    }

    /// Sets a header that has no constant of its own, or takes it out.
    mutating func setHeader(_ name: String, to value: String?) {
        if let field = HTTPField.Name(name) {
            headers[field] = value
        }
    }
}
