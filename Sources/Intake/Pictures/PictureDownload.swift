public import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches a picture, within bounds; it goes where it is sent and follows nobody else.
public struct PictureDownload: Sendable {
    /// Why there is none, in words that fit behind the address.
    public struct Fault: Error, Sendable {
        /// The words.
        public let reason: String

        /// Says why.
        public init(reason: String) { self.reason = reason }
    }

    /// The most bytes of a picture; eKomi takes no larger ones than 1 MB.
    static let largest = 4 << 20

    private let client: HTTPClient
    private let policy: PictureAddressPolicy

    /// Makes a download; the client must not follow redirections, which the policy has not seen.
    public init(client: HTTPClient, policy: PictureAddressPolicy) {
        self.client = client
        self.policy = policy
    }

    /// The bytes at an address.
    public func callAsFunction(_ address: String) async throws -> [UInt8] {
        guard let url = policy.url(address) else {
            throw Fault(reason: "is not asked for: it is not on the public web")
        }
        var request = HTTPClientRequest(url: url.absoluteString)
        request.headers.add(name: "User-Agent", value: "starling")
        request.headers.add(name: "Accept", value: "image/*")
        let response: HTTPClientResponse
        do {
            response = try await client.execute(request, timeout: .seconds(20))
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw Fault(reason: "cannot be reached: \(error)")
        }
        guard response.status == .ok else { throw Fault(reason: "answered \(response.status.code)") }
        do {
            let body = try await response.body.collect(upTo: Self.largest)
            return [UInt8](body.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Fault(reason: "is larger than \(Self.largest >> 20) MB")
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            throw Fault(reason: "broke off: \(error)")
        }
    }
}
