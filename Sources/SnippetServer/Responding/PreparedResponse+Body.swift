import Hummingbird
import NIOCore

extension PreparedResponse.Body {
    /// The bytes of a range as the body of a response; a file is opened before this returns.
    func responseBody(_ range: Range<Int>) async throws -> ResponseBody {
        switch self {
        case .bytes(let buffer):
            guard range.count < buffer.readableBytes else { return ResponseBody(byteBuffer: buffer) }
            let slice = buffer.getSlice(at: buffer.readerIndex + range.lowerBound, length: range.count)
            return ResponseBody(byteBuffer: slice ?? ByteBuffer())
        case .file(let url, let size):
            let file = try await OpenFile.open(url, size: size)
            return ResponseBody(contentLength: range.count) { writer in
                var rest = range
                while !rest.isEmpty {
                    let chunk = try await file.read(rest.prefix(OpenFile.chunkSize))
                    try await writer.write(chunk)
                    rest.removeFirst(chunk.readableBytes)
                }
                try await writer.finish(nil)
            }
        }
    }
}
