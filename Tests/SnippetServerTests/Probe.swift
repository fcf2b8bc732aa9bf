import Foundation

#if canImport(Glibc)
import Glibc
#endif

/// A client that sends exactly the bytes it is given, over loopback.
struct Probe: Sendable {
    /// Why nothing came back.
    enum Failure: Error {
        case noConnection(code: CInt)
        case broken(code: CInt)
        case unreadable(String)
    }

    let port: Int

    /// Sends a request and reads its response.
    func request(
        _ path: String,
        method: String = "GET",
        _ headers: [String: String] = [:]
    ) async throws -> ProbeResponse {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        var bytes = try await exchange(text + "\r\n")
        return try ProbeResponse(parsing: &bytes, isHead: method == "HEAD")
    }

    /// Sends a request on a connection that is to stay open, and reads its response.
    func requestKeepingAlive(
        _ path: String,
        method: String = "GET",
        _ headers: [String: String] = [:]
    ) async throws -> ProbeResponse {
        var text = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n"
        for (name, value) in headers { text += "\(name): \(value)\r\n" }
        let connection = try await connect()
        try await connection.send(text + "\r\n")
        return try await connection.readResponse(isHead: method == "HEAD")
    }

    /// Sends bytes and returns all that comes back until the server closes the connection.
    func exchange(_ text: String) async throws -> ArraySlice<UInt8> {
        let connection = try await connect()
        try await connection.send(text)
        return try await connection.readToEnd()
    }

    /// Opens a connection.
    func connect() async throws -> ProbeConnection {
        try await offTheCooperativePool {
            let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = in_port_t(port).bigEndian
            address.sin_addr.s_addr = inet_addr("127.0.0.1")
            // A test that waits for ever says less than one that fails.
            var limit = timeval(tv_sec: 90, tv_usec: 0)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
            let status = withUnsafePointer(to: &address) { address in
                address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    Glibc.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
                }
            }
            guard status == 0 else {
                let code = errno
                close(descriptor)
                throw Failure.noConnection(code: code)
            }
            return ProbeConnection(descriptor: descriptor)
        }
    }
}

/// An open connection of a probe.
final class ProbeConnection: Sendable {
    private let descriptor: CInt

    init(descriptor: CInt) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    func send(_ text: String) async throws {
        try await offTheCooperativePool { [descriptor] in
            var rest = [UInt8](text.utf8)[...]
            while !rest.isEmpty {
                let count = rest.withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
                }
                guard count > 0 else { throw Probe.Failure.broken(code: errno) }
                rest = rest.dropFirst(count)
            }
        }
    }

    /// Tells the server that nothing more comes.
    func finishSending() { shutdown(descriptor, CInt(SHUT_WR)) }

    /// Reads some bytes; none when the server has closed the connection.
    func read(upTo limit: Int = 65_536) async throws -> [UInt8] {
        try await offTheCooperativePool { [descriptor] in
            var buffer = [UInt8](repeating: 0, count: limit)
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count >= 0 else { throw Probe.Failure.broken(code: errno) }
            return [UInt8](buffer[..<count])
        }
    }

    /// Reads until there is a whole response; what follows it is lost.
    func readResponse(isHead: Bool = false) async throws -> ProbeResponse {
        var bytes: [UInt8] = []
        while true {
            let chunk = try await read()
            bytes += chunk
            var rest = bytes[...]
            do {
                return try ProbeResponse(parsing: &rest, isHead: isHead)
            } catch {
                // There is more to come, unless the server has closed the connection.
                if chunk.isEmpty { throw error }
            }
        }
    }

    func readToEnd() async throws -> ArraySlice<UInt8> {
        var bytes: [UInt8] = []
        while true {
            let chunk = try await read()
            guard !chunk.isEmpty else { return bytes[...] }
            bytes += chunk
        }
    }
}

/// A response as it came over the wire.
struct ProbeResponse {
    let status: Int
    let headers: [String: String]
    let body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }

    subscript(name: String) -> String? { headers[name.lowercased()] }

    /// Takes one response off the beginning of what was read.
    init(parsing bytes: inout ArraySlice<UInt8>, isHead: Bool = false) throws {
        let text = String(decoding: bytes, as: UTF8.self)
        guard let end = text.range(of: "\r\n\r\n") else { throw Probe.Failure.unreadable(text) }
        var lines = text[..<end.lowerBound].components(separatedBy: "\r\n")
        let statusLine = lines.removeFirst().split(separator: " ")
        guard statusLine.count >= 2, let status = Int(statusLine[1]) else { throw Probe.Failure.unreadable(text) }
        self.status = status
        var headers: [String: String] = [:]
        for line in lines {
            guard let colon = line.firstIndex(of: ":") else { throw Probe.Failure.unreadable(line) }
            let name = line[..<colon].lowercased()
            headers[name] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
        }
        self.headers = headers
        bytes = bytes.dropFirst(text[..<end.upperBound].utf8.count)
        let length = isHead || status == 304 || status == 204 ? 0 : headers["content-length"].flatMap { Int($0) } ?? 0
        guard bytes.count >= length else { throw Probe.Failure.unreadable("\(bytes.count) of \(length) bytes") }
        body = [UInt8](bytes.prefix(length))
        bytes = bytes.dropFirst(length)
    }
}

/// Runs what blocks where it doesn't keep the server from answering.
private func offTheCooperativePool<Value: Sendable>(
    _ body: @escaping @Sendable () throws -> Value
) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread { continuation.resume(with: Result(catching: body)) }
    }
}
