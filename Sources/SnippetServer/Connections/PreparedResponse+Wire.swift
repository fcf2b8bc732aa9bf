import HTTPTypes
import NIOCore

extension PreparedResponse {
    /// A representation as it goes over the wire, but for the status line and the date before it.
    struct Wire: Sendable {
        /// The header fields and the body.
        let whole: ByteBuffer
        /// The header fields of 304.
        let notModified: ByteBuffer
        private let headSize: Int

        /// Writes the fields and a body once, for all the requests to come.
        init(_ head: ResponseHead, body: [UInt8]) {
            let fields = Self.bytes(head.fields)
            headSize = fields.readableBytes
            // Of its own size, for there are very many of them.
            var whole = ByteBufferAllocator().buffer(capacity: fields.readableBytes + body.count)
            whole.writeImmutableBuffer(fields)
            whole.writeBytes(body)
            self.whole = whole
            notModified = Self.bytes(head.notModifiedFields)
        }

        /// The header fields of a response to HEAD, without a copy of them.
        var head: ByteBuffer { whole.getSlice(at: 0, length: headSize) ?? ByteBuffer() }

        /// The body, without a copy of it.
        var body: ByteBuffer {
            whole.getSlice(at: headSize, length: whole.readableBytes - headSize) ?? ByteBuffer()
        }

        private static func bytes(_ fields: HTTPFields) -> ByteBuffer {
            let size = fields.reduce(2) { $0 + $1.name.rawName.utf8.count + $1.value.utf8.count + 4 }
            var buffer = ByteBufferAllocator().buffer(capacity: size)
            for field in fields { buffer.writeString("\(field.name.rawName): \(field.value)\r\n") }
            buffer.writeStaticString("\r\n")
            return buffer
        }
    }
}
