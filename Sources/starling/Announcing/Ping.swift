import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Settings

/// Tells a service that watches over jobs how a refresh goes: an address for success, which is a secret, and the same
/// with `/start` and `/fail` behind it.
struct Ping: Sendable {
    /// What there is to tell.
    enum Signal: String, Sendable {
        case start
        case success
        case failure = "fail"
    }

    /// How long the service may take.
    private static let timeout = TimeAmount.seconds(10)

    private let address: URLComponents

    /// Reads the address; throws where it is none.
    init(url: Secret) throws(Failure) {
        guard let address = URLComponents(string: url.value), ["http", "https"].contains(address.scheme?.lowercased()),
            address.host?.isEmpty == false
        else {
            throw Failure(status: .configuration, message: "the secret of 'ping' is no address of http or https.")
        }
        self.address = address
    }

    /// Tells it; what goes wrong with it is only said, and never with the address.
    func send(_ signal: Signal, console: Console) async {
        var address = address
        if signal != .success {
            while address.percentEncodedPath.hasSuffix("/") { address.percentEncodedPath.removeLast() }
            address.percentEncodedPath += "/\(signal.rawValue)"
        }
        do {
            let status = try await HTTPClient.withHTTPClient { client in
                var request = HTTPClientRequest(url: address.string ?? "")
                request.headers.replaceOrAdd(name: "User-Agent", value: "starling")
                return try await client.execute(request, timeout: Self.timeout).status.code
            }
            guard !(200..<300).contains(status) else { return }
            console.warning("the ping of \(signal.rawValue) was answered with status \(status)")
        } catch {
            // What the client says of it may hold the address.
            console.warning("the ping of \(signal.rawValue) was not answered")
        }
    }
}
