import EkomiClient
import Foundation
import Synchronization

/// A transport that gives prepared answers in their order and notes what it was asked.
final class Script: Sendable {
    enum Step: Sendable {
        case answer(Transport.Response)
        case failure(Transport.Failure)
    }

    private struct State {
        var steps: [Step]
        var requests: [Transport.Request] = []
    }

    private let state: Mutex<State>

    /// The last step is repeated for ever.
    init(_ steps: [Step]) { state = Mutex(State(steps: steps)) }

    convenience init(_ bodies: String..., status: Int = 200) {
        self.init(bodies.map { .answer(.json($0, status: status)) })
    }

    var requests: [Transport.Request] { state.withLock { $0.requests } }

    var transport: Transport {
        Transport { [self] request, _ in
            let step = state.withLock { state -> Step? in
                state.requests.append(request)
                return state.steps.count > 1 ? state.steps.removeFirst() : state.steps.first
            }
            switch step {
            case .answer(let response): return response
            case .failure(let failure): throw failure
            case nil: throw Transport.Failure.connection("the script is empty")
            }
        }
    }
}

extension Transport.Response {
    static func json(_ body: String, status: Int = 200, headers: [Transport.Header] = []) -> Transport.Response {
        Transport.Response(status: status, headers: headers, body: Array(body.utf8))
    }

    static func refusal(_ status: Int, _ message: String, headers: [Transport.Header] = []) -> Transport.Response {
        json(#"{"error":{"message":"\#(message)","status_code":\#(status)}}"#, status: status, headers: headers)
    }
}

extension Transport.Request {
    func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    /// The query as it was sent, decoded; several values of one name are joined by a bar.
    var query: [String: String] {
        Self.query(of: String(url.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""))
    }

    /// The same of a query, or of a form in a body.
    static func query(of text: String) -> [String: String] {
        text.split(separator: "&")
            .reduce(into: [:]) { query, pair in
                let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                    .map { String($0).removingPercentEncoding ?? "" }
                query[halves[0]] = [query[halves[0]], halves[1]].compactMap { $0 }.joined(separator: "|")
            }
    }
}
