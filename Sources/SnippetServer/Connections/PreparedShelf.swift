import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1

/// The prepared responses of the live release, to be answered with by whoever has a simple request.
struct PreparedShelf: Sendable {
    let watcher: SiteWatcher
    let counters: ResponseCounters
    let logger: Logger
    let now: @Sendable () -> Date

    /// What a request that needs no router is answered with.
    struct Answer {
        let status: HTTPResponse.Status
        /// All that follows the status line and the date.
        let rest: ByteBuffer
        /// How many bytes of body there are.
        let size: Int
    }

    /// The answer to a request; nil where it is not prepared, or the request is not simple.
    func answer(_ request: SimpleRequest, accepting coding: (String?) -> AcceptEncoding) -> Answer? {
        guard let prepared = watcher.current?.cache[request.target], prepared.isShelved else { return nil }
        let representation = prepared.representation(accepting: request.acceptEncoding, coding)
        guard let wire = representation.wire else { return nil }
        if prepared.isNotModified(representation, request.ifNoneMatch, request.ifModifiedSince) {
            return Answer(status: .notModified, rest: wire.notModified, size: 0)
        }
        return Answer(
            status: .ok,
            rest: request.isHead ? wire.head : wire.whole,
            size: request.isHead ? 0 : representation.body.size
        )
    }

    /// Counts an answer, and logs it as the router would.
    func note(_ answer: Answer, to request: SimpleRequest) {
        counters.countPrepared(answer.status)
        logger.info(
            "request",
            metadata: [
                "method": "\(request.isHead ? "HEAD" : "GET")",
                "path": "\(request.target.prefix(512))",
                "status": "\(answer.status.code)",
                "bytes": "\(answer.size)",
                "microseconds": "0",
                "request-id": "\(RequestID())",
            ]
        )
    }
}
