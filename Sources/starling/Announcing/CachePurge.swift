import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Settings

/// Tells a cache in front of the site what to forget.
struct CachePurge: Sendable {
    /// How many requests are under way at a time.
    private static let width = 8
    /// How many keys a request names.
    private static let keysPerRequest = 64
    /// After so many failures the cache counts as away.
    private static let mostFailures = 16

    /// What became of it.
    struct Outcome: Sendable {
        var requests = 0
        var failures: [String] = []
    }

    let settings: PurgeSettings
    /// Where the site is reached, without a slash at the end.
    let publicURL: String
    let token: Secret?

    /// Sends the requests that cover some changes; a cache that is away is left alone soon.
    func run(_ changes: ChangedAddresses) async throws -> Outcome {
        let requests = requests(for: changes)
        return try await HTTPClient.withHTTPClient { client in
            try await withThrowingTaskGroup(of: String?.self) { group in
                var outcome = Outcome()
                var waiting = requests.makeIterator()
                var underWay = 0
                while true {
                    while underWay < Self.width, outcome.failures.count < Self.mostFailures, let next = waiting.next() {
                        group.addTask { await send(next, with: client) }
                        underWay += 1
                    }
                    guard underWay > 0, let failure = try await group.next() else { return outcome }
                    underWay -= 1
                    outcome.requests += 1
                    if let failure { outcome.failures.append(failure) }
                }
            }
        }
    }

    private func requests(for changes: ChangedAddresses) -> [HTTPClientRequest] {
        switch settings.way {
        case .url:
            return changes.addresses(publicURL: publicURL)
                .map { address in
                    let visited = URLComponents(string: address)
                    var request = request(to: base + (visited?.percentEncodedPath ?? "/"))
                    // The cache knows what it keeps by the host that visitors name.
                    if let host = visited?.host {
                        request.headers.replaceOrAdd(
                            name: "Host",
                            value: visited?.port.map { "\(host):\($0)" } ?? host
                        )
                    }
                    return request
                }
        case .key:
            let keys = changes.surrogateKeys
            return stride(from: 0, to: keys.count, by: Self.keysPerRequest)
                .map { start in
                    var request = request(to: settings.url.absoluteString)
                    let named = keys[start..<min(start + Self.keysPerRequest, keys.count)]
                    request.headers.replaceOrAdd(name: settings.keyHeader, value: named.joined(separator: " "))
                    return request
                }
        }
    }

    private var base: String {
        var text = settings.url.absoluteString[...]
        while text.last == "/" { text.removeLast() }
        return String(text)
    }

    private func request(to url: String) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.method = HTTPMethod(rawValue: settings.method)
        if let token { request.headers.replaceOrAdd(name: settings.tokenHeader, value: token.value) }
        return request
    }

    /// Sends a request; returns what went wrong, without the token.
    private func send(_ request: HTTPClientRequest, with client: HTTPClient) async -> String? {
        do {
            let response = try await client.execute(request, timeout: .seconds(10))
            _ = try await response.body.collect(upTo: 1 << 20)
            // What the cache does not have need not be forgotten.
            guard (200..<300).contains(response.status.code) || response.status == .notFound else {
                return "\(request.url): status \(response.status.code)"
            }
            return nil
        } catch {
            return "\(request.url): \(error)"
        }
    }
}
