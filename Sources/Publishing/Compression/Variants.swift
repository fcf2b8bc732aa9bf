/// The compressed forms of one content, as far as they pay.
struct Variants: Sendable {
    var gzip: [UInt8]?
    var brotli: [UInt8]?

    static let none = Self()

    private init() {}

    /// Compresses content; a variant pays if it saves at least a tenth.
    init(of content: [UInt8], mediaType: MediaType, precompression: Precompression) throws {
        guard content.count > precompression.threshold, mediaType.isCompressible else { return }
        let limit = content.count - content.count / 10
        if let level = precompression.gzipLevel {
            gzip = try Gzip.compress(content, level: level)
            if gzip?.count ?? 0 > limit { gzip = nil }
        }
        if let quality = precompression.brotliQuality {
            brotli = Brotli.compress(content, quality: quality)
            if brotli?.count ?? 0 > limit { brotli = nil }
        }
    }
}
