import CBrotli

/// Brotli (RFC 7932) by its reference library.
enum Brotli {
    /// Compresses text at a quality from 0 to 11.
    static func compress(_ bytes: [UInt8], quality: Int) -> [UInt8]? {
        var size = BrotliEncoderMaxCompressedSize(bytes.count)
        guard size > 0 else { return nil }
        // A window larger than the content only costs memory.
        let window = max(
            Int(BROTLI_MIN_WINDOW_BITS),
            min(Int(BROTLI_DEFAULT_WINDOW), bytes.count.bitWidth - bytes.count.leadingZeroBitCount)
        )
        var succeeded = false
        let compressed = [UInt8](unsafeUninitializedCapacity: size) { output, count in
            let status = BrotliEncoderCompress(
                CInt(quality),
                CInt(window),
                BROTLI_MODE_TEXT,
                bytes.count,
                bytes,
                &size,
                output.baseAddress
            )
            succeeded = status == BROTLI_TRUE
            count = succeeded ? size : 0
        }
        return succeeded ? compressed : nil
    }
}
