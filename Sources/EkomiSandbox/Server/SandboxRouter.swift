import HTTPTypes
import Hummingbird
import NIOCore

/// Leads requests to the endpoints of the table, counts them, and lets faults strike.
struct SandboxRouter: Sendable {
    let sandbox: Sandbox

    private static let longestBody = 1 << 20

    func responder() -> some HTTPResponder<SandboxRequestContext> {
        let router = Router(context: SandboxRequestContext.self)
        for endpoint in Endpoint.all {
            router.on(RouterPath(endpoint.routerPath), method: endpoint.httpMethod) { request, context in
                try await respond(to: request, context: context, with: endpoint)
            }
        }
        router.get("/") { request, _ in
            let page = FrontPage(sandbox: sandbox, origin: request.origin)
            return Response(
                status: .ok,
                headers: [.contentType: "text/html; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: page.html))
            )
        }
        return router.buildResponder()
    }

    private func respond(
        to request: Request,
        context: SandboxRequestContext,
        with endpoint: Endpoint
    ) async throws -> Response {
        sandbox.count(endpoint)
        let strike = sandbox.strike(endpoint)
        if strike.delay > .zero {
            try await sandbox.pause(strike.delay)
        }
        let answer: APIAnswer
        if let fault = strike.fault, let failure = APIAnswer.fault(fault) {
            answer = failure
        } else {
            answer = try await self.answer(to: request, context: context, with: endpoint)
        }
        return try await Response(answer, fault: strike.fault, channel: context.channel, pause: sandbox.pause)
    }

    private func answer(
        to request: Request,
        context: SandboxRequestContext,
        with endpoint: Endpoint
    ) async throws -> APIAnswer {
        let body = try await request.body.collect(upTo: Self.longestBody)
        var parameters: [String: String] = [:]
        for (name, value) in context.parameters {
            parameters[String(name)] = String(percentDecoding: value.utf8)
        }
        let call = APICall(
            sandbox: sandbox,
            endpoint: endpoint,
            origin: request.origin,
            path: request.uri.path,
            pathParameters: parameters,
            query: APIQuery(parsing: request.uri.query ?? ""),
            headers: request.headers,
            body: Array(body.readableBytesView)
        )
        do {
            return try await endpoint.respond(call)
        } catch let error as APIError {
            return error.answer
        }
    }
}

extension Endpoint {
    /// The method as the router knows it.
    fileprivate var httpMethod: HTTPRequest.Method {
        switch method {
        case .get: .get
        case .post: .post
        case .put: .put
        case .patch: .patch
        }
    }

    /// The path as the router writes it: `/forms/:form_id/questions`.
    fileprivate var routerPath: String {
        String(path.map { $0 == "{" ? ":" : $0 }.filter { $0 != "}" })
    }
}

extension Request {
    /// Where the client found this server, from its Host header, which nothing but a host may come from.
    fileprivate var origin: String {
        let host = (head.authority ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }
        return "http://\(host.isEmpty ? "localhost" : host)"
    }
}
