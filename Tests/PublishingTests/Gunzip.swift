import CZlib

/// What zlib complained about.
struct NotGzip: Error {
    let status: CInt
}

/// Unpacks gzip, of so many bytes at most, to see that what we packed is what others read.
func gunzip(_ bytes: [UInt8], limit: Int? = nil) throws -> [UInt8] {
    var input = bytes
    var output = [UInt8](repeating: 0, count: limit ?? bytes.count * 1100 + 1024)
    var stream = z_stream()
    var status = inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    let count = input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            status = inflate(&stream, Z_FINISH)
            return Int(stream.total_out)
        }
    }
    guard status == Z_STREAM_END else { throw NotGzip(status: status) }
    return [UInt8](output[..<count])
}
