import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Publishing

/// Answers requests from the live release.
struct SiteResponder: HTTPResponder {
    typealias Context = SiteRequestContext

    let watcher: SiteWatcher
    let counters: ResponseCounters
    let damage: DamageLedger
    let observatory: Observatory
    let notice: DevelopmentNotice?
    let feeds: FeedService
    let liveReviews: LiveReviewService
    let logger: Logger

    func respond(to request: Request, context: Context) async throws -> Response {
        let started = ContinuousClock.now
        let target = request.head.path ?? "/"
        var response = await answer(request, target: target, context)
        if request.method == .head { response = response.createHeadResponse() }
        counters.count(response.status)
        logger.info(
            "request",
            metadata: [
                "method": "\(request.method.rawValue)",
                "path": "\(feeds.access.loggedPath(target))",
                "status": "\(response.status.code)",
                "bytes": "\(response.body.contentLength ?? 0)",
                "microseconds": "\((ContinuousClock.now - started) / .microseconds(1))",
                "request-id": "\(context.id)",
            ]
        )
        return response
    }

    private func answer(_ request: Request, target: String, _ context: Context) async -> Response {
        switch request.method {
        case .get, .head: break
        case .options: return .options
        default: return .methodNotAllowed(target)
        }
        if let page = notice?.page, let response = Response.notice(page, inPlaceOf: RequestTarget(target)) {
            return response
        }
        let site = watcher.current
        // Most targets are spelt as the cache spells them.
        if !target.hasPrefix("/feeds/"), let prepared = site?.cache[target] {
            return await serve(prepared, to: request, target: target)
        }
        switch RequestTarget(target) {
        case .nothing: return .notFound(target)
        case .health(let probe): return await observatory.health(probe, of: site).response()
        case .metrics: return await observatory.metrics(of: site).response()
        case .live(let live):
            return await liveReviews.respond(to: request, for: live, from: context.remoteAddress, of: site)
        case .artifact(let path) where SiteArea(path) == .feed:
            return await feeds.respond(to: request, for: path) { path in
                await answer(request, at: path, of: site, target: "/feeds/")
            }
        case .artifact(let path): return await answer(request, at: path, of: site, target: target)
        }
    }

    private func answer(_ request: Request, at path: SitePath, of site: LiveSite?, target: String) async -> Response {
        guard let site else { return .noRelease(target) }
        do {
            let prepared = try await site.cache[path.urlPath].orElse { try await site.prepare(path) }
            guard let prepared else { return .notFound(target) }
            return await serve(prepared, to: request, target: path.urlPath)
        } catch {
            damage.note(error, at: path)
            logger.error("Cannot serve an artifact: \(error)", metadata: ["path": "\(path)"])
            return .unavailable(target)
        }
    }

    private func serve(_ prepared: PreparedResponse, to request: Request, target: String) async -> Response {
        do {
            return try await prepared.response(to: request)
        } catch {
            logger.error("Cannot read an artifact's file: \(error)", metadata: ["path": "\(target)"])
            return .unavailable(target)
        }
    }
}

extension Optional {
    /// The value, or another that takes a while to get.
    fileprivate func orElse(_ other: () async throws -> Wrapped?) async rethrows -> Wrapped? {
        if let self { return self }
        return try await other()
    }
}
