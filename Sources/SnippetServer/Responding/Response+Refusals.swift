import HTTPTypes
import Hummingbird

/// The responses that are no artifact.
///
/// Where the target is a fragment's, their body is empty: a server-side include would paste it into the shop.
extension Response {
    private static let allowedMethods = "GET, HEAD, OPTIONS"

    /// There is nothing at this target.
    static func notFound(_ target: String) -> Response {
        refusal(.notFound, target, "Not found\n", cacheControl: ResponsePolicy.missing)
    }

    /// Nothing has been published yet.
    static func noRelease(_ target: String) -> Response {
        // A page is no fragment: a person sees it.
        let isPage = target.prefix { $0 != "?" }.hasSuffix("/index.html")
        var response = refusal(
            .serviceUnavailable,
            isPage ? "/" : target,
            "Nothing has been published yet\n",
            cacheControl: ResponsePolicy.failed
        )
        response.headers[.retryAfter] = "10"
        return response
    }

    /// Something should be at this target, but cannot be read.
    static func unavailable(_ target: String) -> Response {
        var response = refusal(
            .serviceUnavailable,
            target,
            "Not available just now\n",
            cacheControl: ResponsePolicy.failed
        )
        response.headers[.retryAfter] = "10"
        return response
    }

    /// A feed is asked for without the right credentials.
    static var unauthorized: Response {
        var response = refusal(.unauthorized, "/feeds/", "Not authorized\n", cacheControl: ResponsePolicy.failed)
        response.headers[.wwwAuthenticate] = #"Basic realm="Review feeds", charset="UTF-8""#
        return response
    }

    /// Only reading is allowed.
    static func methodNotAllowed(_ target: String) -> Response {
        var response = refusal(.methodNotAllowed, target, "Method not allowed\n", cacheControl: ResponsePolicy.failed)
        response.headers[.allow] = allowedMethods
        return response
    }

    /// What may be done here, also across origins.
    static var options: Response {
        var fields = ResponsePolicy.common
        fields[.allow] = allowedMethods
        fields[.accessControlAllowMethods] = allowedMethods
        fields[.accessControlAllowHeaders] = "*"
        fields[.accessControlMaxAge] = "86400"
        return Response(status: .noContent, headers: fields)
    }

    private static func refusal(
        _ status: HTTPResponse.Status,
        _ target: String,
        _ text: String,
        cacheControl: String
    ) -> Response {
        var fields = ResponsePolicy.common
        fields[.cacheControl] = cacheControl
        guard SiteArea.mayExplainErrors(target) else { return Response(status: status, headers: fields) }
        fields[.contentType] = "text/plain; charset=utf-8"
        return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
