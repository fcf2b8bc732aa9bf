/// What tells a row that is as it was written from one that was damaged; the same in every run.
///
/// FNV-1a: it finds accidents, and keeps no secrets.
struct RowDigest {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func combine(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }

    /// The digest as the archive keeps it.
    var value: Int64 { Int64(bitPattern: hash) }

    /// The digest of what stands at a path.
    static func entry(_ path: SitePath, _ content: some Sequence<UInt8>, _ mediaType: String) -> Int64 {
        entry(path.rawValue.utf8, content, mediaType.utf8)
    }

    /// The digest of what stands at a path, from the UTF-8 of the path and of the media type.
    static func entry(
        _ path: some Sequence<UInt8>,
        _ content: some Sequence<UInt8>,
        _ mediaType: some Sequence<UInt8>
    ) -> Int64 {
        var digest = RowDigest()
        digest.combine(path)
        digest.combine(content)
        digest.combine(mediaType)
        return digest.value
    }
}
