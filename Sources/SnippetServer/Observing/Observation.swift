import HTTPTypes
import Hummingbird

/// What the server says of itself.
struct Observation {
    var status: HTTPResponse.Status = .ok
    let contentType: String
    let text: String

    /// The response; never cached.
    func response() -> Response {
        var fields = ResponsePolicy.secure
        fields[.cacheControl] = ResponsePolicy.failed
        fields[.contentType] = contentType
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
