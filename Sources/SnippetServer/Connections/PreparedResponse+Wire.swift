import HTTPTypes
import NIOCore

extension PreparedResponse {
    /// A representation as it goes over the wire, but for the status line and the date before it.
    struct Wire: Sendable {
        /// The header fields and the body.
        let whole: ByteBuffer
        /// The header fields of a response to HEAD.
        let head: ByteBuffer
        /// The header fields of 304.
        let notModified: ByteBuffer

        /// Writes the fields and a body once, for all the requests to come.
        init(fields: HTTPFields, notModifiedFields: HTTPFields, body: [UInt8]) {
            var head = ByteBufferAllocator().buffer(capacity: 1024)
            Self.write(fields, to: &head)
            self.head = head
            // Of their own size each, for there are many of them.
            var whole = ByteBufferAllocator().buffer(capacity: head.readableBytes + body.count)
            whole.writeImmutableBuffer(head)
            whole.writeBytes(body)
            self.whole = whole
            var notModified = ByteBufferAllocator().buffer(capacity: 512)
            Self.write(notModifiedFields, to: &notModified)
            self.notModified = notModified
        }

        /// The body, without a copy of it.
        var body: ByteBuffer {
            whole.getSlice(at: head.readableBytes, length: whole.readableBytes - head.readableBytes) ?? ByteBuffer()
        }

        private static func write(_ fields: HTTPFields, to buffer: inout ByteBuffer) {
            for field in fields { buffer.writeString("\(field.name.rawName): \(field.value)\r\n") }
            buffer.writeStaticString("\r\n")
        }
    }
}
