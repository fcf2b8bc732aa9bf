import HTTPTypes
import Hummingbird
import NIOCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Thrown while a body is written, to end the connection in the middle of it.
private struct ConnectionCut: Error {}

extension Response {
    /// The answer as it is sent, with what goes wrong on the way.
    init(_ answer: APIAnswer, fault: Fault?, channel: any Channel, pause: @escaping Sandbox.Pause) async throws {
        var headers = answer.headers
        headers[.contentType] = answer.contentType
        guard let fault else {
            self.init(status: answer.status, headers: headers, body: answer.responseBody)
            return
        }
        let bytes = try await answer.collectedBytes()
        switch fault {
        case .truncate:
            let part = ByteBuffer(bytes: bytes.prefix(bytes.count * 2 / 3))
            self.init(status: answer.status, headers: headers, body: ResponseBody(byteBuffer: part))
        case .comma:
            let body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes.withTrailingComma))
            self.init(status: answer.status, headers: headers, body: body)
        case .length:
            headers[.contentLength] = String(bytes.count + 1 + bytes.count / 10)
            self.init(status: answer.status, headers: headers, body: .cut(after: bytes))
        case .reset:
            headers[.contentLength] = String(bytes.count)
            let half = Array(bytes.prefix(bytes.count / 2))
            self.init(status: answer.status, headers: headers, body: .cut(after: half, resetting: channel))
        case .slow(let duration):
            headers[.contentLength] = String(bytes.count)
            self.init(status: answer.status, headers: headers, body: .dribble(bytes, over: duration, pause: pause))
        case .latency, .status, .tooManyRequests:
            self.init(status: answer.status, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        }
    }
}

extension ResponseBody {
    /// Ends the connection after these bytes; with a channel, by a reset rather than politely.
    fileprivate static func cut(after bytes: [UInt8], resetting channel: (any Channel)? = nil) -> ResponseBody {
        ResponseBody { writer in
            try await writer.write(ByteBuffer(bytes: bytes))
            if let socket = channel as? any SocketOptionProvider {
                // Lingering for no time at all makes the system send a reset when the socket is closed.
                try await socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
            }
            try await channel?.close()
            throw ConnectionCut()
        }
    }

    /// Sends the bytes in small parts with a pause before each.
    fileprivate static func dribble(
        _ bytes: [UInt8],
        over duration: Duration,
        pause: @escaping Sandbox.Pause
    ) -> ResponseBody {
        ResponseBody(contentLength: bytes.count) { writer in
            let parts = 20
            for part in 0..<parts {
                try await pause(duration / parts)
                let range = bytes.count * part / parts..<bytes.count * (part + 1) / parts
                try await writer.write(ByteBuffer(bytes: bytes[range]))
            }
            try await writer.finish(nil)
        }
    }
}

extension APIAnswer {
    fileprivate var responseBody: ResponseBody {
        switch body {
        case .bytes(let bytes):
            ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        case .stream(let write):
            ResponseBody { writer in
                try await write(&writer)
                try await writer.finish(nil)
            }
        }
    }

    /// The whole body in memory, so that a fault can cut it.
    fileprivate func collectedBytes() async throws -> [UInt8] {
        switch body {
        case .bytes(let bytes):
            return bytes
        case .stream(let write):
            let collection = CollectedBody()
            var writer: any ResponseBodyWriter = collection
            try await write(&writer)
            return await collection.storage.bytes
        }
    }
}

/// A writer that keeps what is written.
private struct CollectedBody: ResponseBodyWriter {
    let storage = Storage()

    actor Storage {
        private(set) var bytes: [UInt8] = []

        func append(_ buffer: ByteBuffer) {
            bytes += buffer.readableBytesView
        }
    }

    mutating func write(_ buffer: ByteBuffer) async throws {
        await storage.append(buffer)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
