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
    var contentType: String
    var headers: HTTPFields
    var body: Body

    init(status: HTTPResponse.Status = .ok, contentType: String, headers: HTTPFields = [:], body: Body) {
        self.status = status
        self.contentType = contentType
        self.headers = headers
        self.body = body
    }

    static func text(_ text: String, contentType: String = "text/plain; charset=utf-8") -> APIAnswer {
        APIAnswer(contentType: contentType, body: .bytes(Array(text.utf8)))
    }
}
