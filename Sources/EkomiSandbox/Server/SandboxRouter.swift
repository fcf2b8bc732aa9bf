import HTTPTypes
import Hummingbird
import NIOCore

/// Leads requests to the endpoints of the table, counts them, and lets faults strike.
struct SandboxRouter: HTTPResponder {
    let sandbox: Sandbox
    private let table = RouteTable(Endpoint.all)

    init(sandbox: Sandbox) {
        self.sandbox = sandbox
    }

    func respond(to request: Request, context: SandboxRequestContext) async throws -> Response {
        switch table.match(method: request.method.rawValue, path: request.uri.path) {
        case .endpoint(let endpoint, let parameters):
            return try await respond(to: request, context: context, with: endpoint, parameters: parameters)
        case .wrongMethod(let allowed):
            var answer = APIError.smartForms(405, "Method Not Allowed").answer
            answer.headers[.allow] = allowed.joined(separator: ", ")
            return try await send(answer, context: context)
        case .unknown:
            let message = "There is no \(request.uri.path) here; the front page lists what there is"
            return try await send(APIError.smartForms(404, message).answer, context: context)
        }
    }

    private func respond(
        to request: Request,
        context: SandboxRequestContext,
        with endpoint: Endpoint,
        parameters: [String: String]
    ) async throws -> Response {
        sandbox.count(endpoint)
        let strike = sandbox.strike(endpoint)
        if strike.delay > .zero {
            try await sandbox.pause(strike.delay)
        }
        if let fault = strike.fault, let failure = APIAnswer.fault(fault) {
            return try await send(failure, fault: fault, context: context)
        }
        let call = APICall(
            sandbox: sandbox,
            endpoint: endpoint,
            origin: request.origin,
            path: request.uri.path,
            pathParameters: parameters,
            query: APIQuery(parsing: request.uri.query ?? ""),
            headers: request.headers,
            body: try await body(of: request)
        )
        return try await send(try await answer(call), fault: strike.fault, context: context)
    }

    private func answer(_ call: APICall) async throws -> APIAnswer {
        do {
            guard !call.body.isTooLong || call.endpoint.takesLongBodies else {
                throw APIError.smartForms(413, "The body is longer than \(APIBody.longest) bytes")
            }
            return try await call.endpoint.respond(call)
        } catch let error as APIError {
            return error.answer
        }
    }

    private func body(of request: Request) async throws -> APIBody {
        do {
            let bytes = try await request.body.collect(upTo: APIBody.longest)
            return APIBody(Array(bytes.readableBytesView), contentType: request.headers[.contentType] ?? "")
        } catch is NIOTooManyBytesError {
            return .tooLong
        }
    }

    private func send(
        _ answer: APIAnswer,
        fault: Fault? = nil,
        context: SandboxRequestContext
    ) async throws -> Response {
        try await Response(answer, fault: fault, channel: context.channel, pause: sandbox.pause)
    }
}

extension Request {
    /// Where the client found this server, from its Host header, which nothing but a host may come from.
    fileprivate var origin: String {
        let host = (head.authority ?? "").filter { $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) }
        return "http://\(host.isEmpty ? "localhost" : host)"
    }
}
