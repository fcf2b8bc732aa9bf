import HTTPTypes
import Hummingbird

/// What the server says of itself.
struct Observation {
    var status: HTTPResponse.Status = .ok
    let contentType: String
    let text: String

    /// The response; never cached.
    func response(to request: Request) -> Response {
        var fields = ResponsePolicy.common
        fields[.cacheControl] = ResponsePolicy.failed
        fields[.contentType] = contentType
        let body = ByteBuffer(string: text)
        fields[.contentLength] = String(body.readableBytes)
        return Response(
            status: status,
            headers: fields,
            body: request.method == .head ? ResponseBody() : ResponseBody(byteBuffer: body)
        )
    }
}
