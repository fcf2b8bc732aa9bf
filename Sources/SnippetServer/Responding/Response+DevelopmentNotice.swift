import HTTPTypes
import Hummingbird
import Publishing

extension Response {
    /// A notice in the place of an HTML page or fragment; nil for what is neither.
    static func notice(_ page: [UInt8], inPlaceOf target: RequestTarget) -> Response? {
        guard case .artifact(let path) = target, path.fileName.hasSuffix(".html") else { return nil }
        var fields = ResponsePolicy.common
        fields[.cacheControl] = ResponsePolicy.failed
        fields[.contentType] = "text/html; charset=utf-8"
        fields[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'"
        return Response(
            status: .internalServerError,
            headers: fields,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page))
        )
    }
}
