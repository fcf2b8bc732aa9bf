import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#endif

/// A request over a plain socket, to see what really came over the wire and how it ended.
struct RawConnection {
    /// How a connection ended.
    enum End: Equatable {
        /// The other side closed it.
        case closed
        /// The other side reset it.
        case reset
        /// Nothing came for minutes.
        case silent
    }

    let bytes: [UInt8]
    let end: End

    /// The header and the body as they came.
    var head: String { parts.head }
    var body: [UInt8] { parts.body }

    /// Asks for a path and reads until the connection ends.
    static func get(_ path: String, from url: URL, headers: [String: String] = [:]) async throws -> RawConnection {
        guard let port = url.port else { throw CocoaError(.fileNoSuchFile) }
        let lines = headers.map { "\($0.key): \($0.value)\r\n" }.joined()
        let request = "GET \(path) HTTP/1.1\r\nhost: 127.0.0.1:\(port)\r\nconnection: close\r\n\(lines)\r\n"
        // Reading blocks, so it needs a thread that the server does not.
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(with: Result { try exchange(Array(request.utf8), port: UInt16(port)) })
            }
        }
    }

    private static func exchange(_ request: [UInt8], port: UInt16) throws -> RawConnection {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 300, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        let connected = withUnsafeBytes(of: &address) { bytes in
            connect(descriptor, bytes.assumingMemoryBound(to: sockaddr.self).baseAddress, socklen_t(bytes.count))
        }
        guard connected == 0, send(descriptor, request, request.count, 0) == request.count else {
            throw POSIXError(.ECONNREFUSED)
        }
        var received: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            if count > 0 {
                received += buffer[..<count]
            } else if count == 0 {
                return RawConnection(bytes: received, end: .closed)
            } else {
                return RawConnection(bytes: received, end: errno == ECONNRESET ? .reset : .silent)
            }
        }
    }

    private var parts: (head: String, body: [UInt8]) {
        let mark: [UInt8] = [13, 10, 13, 10]
        let place = bytes.indices.first { bytes[$0...].starts(with: mark) } ?? bytes.count
        return (String(decoding: bytes[..<place], as: UTF8.self), Array(bytes.dropFirst(place + mark.count)))
    }
}
