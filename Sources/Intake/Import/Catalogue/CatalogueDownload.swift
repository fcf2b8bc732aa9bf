import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// Fetches a catalogue into a file, if it has changed since it was fetched last.
struct CatalogueDownload {
    /// How a download ended.
    enum Outcome {
        /// The server has nothing newer.
        case unchanged
        /// A newer version is in the file.
        case fetched(ServedVersion)
    }

    /// Why a download failed, in words that fit behind the address.
    struct Fault: Error {
        let reason: String
    }

    let client: HTTPClient
    let address: CatalogueAddress
    let known: ServedVersion?
    let limits: DownloadLimits

    /// Fetches into `file`, within the time that the whole may take.
    func run(into file: URL) async throws(Fault) -> Outcome {
        do {
            return try await withThrowingTaskGroup(of: Outcome.self) { group in
                group.addTask { try await fetch(into: file) }
                group.addTask {
                    try await Task.sleep(for: limits.whole)
                    throw Fault(reason: "took longer than \(limits.whole)")
                }
                defer { group.cancelAll() }
                guard let outcome = try await group.next() else { throw CancellationError() }
                return outcome
            }
        } catch let fault as Fault {
            throw fault
        } catch {
            throw Fault(reason: "cannot be reached: \(error)")
        }
    }

    private func fetch(into file: URL) async throws -> Outcome {
        let response = try await client.execute(request, timeout: .nanoseconds(limits.head.nanoseconds))
        switch response.status {
        case .notModified where known != nil: return .unchanged
        case .ok: break
        default: throw Fault(reason: "answered \(response.status.code) \(response.status.reasonPhrase)")
        }
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        var count = 0
        for try await part in response.body {
            count += part.readableBytes
            guard count <= limits.bytes else { throw Fault(reason: "is larger than \(limits.bytes) bytes") }
            try handle.write(contentsOf: Data(part.readableBytesView))
        }
        return .fetched(
            ServedVersion(
                entityTag: response.headers.first(name: "ETag"),
                lastModified: response.headers.first(name: "Last-Modified")
            )
        )
    }

    private var request: HTTPClientRequest {
        var request = HTTPClientRequest(url: address.url)
        request.headers.add(name: "User-Agent", value: "starling")
        request.headers.add(name: "Accept", value: "application/xml, text/xml, text/*, application/json, */*;q=0.5")
        if let entityTag = known?.entityTag { request.headers.add(name: "If-None-Match", value: entityTag) }
        if let lastModified = known?.lastModified {
            request.headers.add(name: "If-Modified-Since", value: lastModified)
        }
        if let (user, password) = address.credentials { request.setBasicAuth(username: user, password: password) }
        return request
    }
}

extension Duration {
    /// The duration in nanoseconds, as event loops count it.
    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
