import HTTPTypes
import Hummingbird
import Publishing

extension PreparedResponse {
    /// Answers a request for this artifact: whole, in part, or not at all where the client has it (RFC 9110, 13).
    func response(to request: Request) async throws -> Response {
        let headers = request.headers
        let range = hasRanges && request.method == .get ? headers[.range] : nil
        // Parts are of the uncompressed feed, which is what a client that resumes has the beginning of.
        let representation = range == nil ? representation(accepting: headers[.acceptEncoding]) : identity
        if let condition = headers[.ifMatch].map(EntityTagCondition.init),
            !condition.matchesStrongly(representation.entityTag)
        {
            return Response(status: .preconditionFailed, headers: representation.notModifiedFields)
        }
        if isNotModified(representation, headers[.ifNoneMatch], headers[.ifModifiedSince]) {
            return Response(status: .notModified, headers: representation.notModifiedFields)
        }
        guard request.method == .get else { return Response(status: .ok, headers: representation.fields) }
        switch isRangeCurrent(representation, headers) ? ByteRange(range, size: representation.body.size) : .whole {
        case .whole:
            let body = try await representation.body.responseBody(0..<representation.body.size)
            return Response(status: .ok, headers: representation.fields, body: body)
        case .part(let bounds):
            var fields = representation.fields
            fields[.contentLength] = String(bounds.count)
            fields[.contentRange] =
                "bytes \(bounds.lowerBound)-\(bounds.upperBound - 1)/\(representation.body.size)"
            let body = try await representation.body.responseBody(bounds)
            return Response(status: .partialContent, headers: fields, body: body)
        case .unsatisfiable:
            var fields = ResponsePolicy.common
            fields[.cacheControl] = ResponsePolicy.failed
            fields[.contentRange] = "bytes */\(representation.body.size)"
            return Response(status: .rangeNotSatisfiable, headers: fields)
        }
    }

    /// Whether the client has a representation already, by the headers of those names.
    func isNotModified(_ representation: Representation, _ ifNoneMatch: String?, _ ifModifiedSince: String?) -> Bool {
        if let ifNoneMatch { return EntityTagCondition(ifNoneMatch).matchesWeakly(representation.entityTag) }
        // Dates are compared as texts: an older one than ours is not ours.
        return ifModifiedSince == lastModified
    }

    private func isRangeCurrent(_ representation: Representation, _ headers: HTTPFields) -> Bool {
        guard let condition = headers[.ifRange] else { return true }
        return condition == representation.entityTag || condition == lastModified
    }
}
