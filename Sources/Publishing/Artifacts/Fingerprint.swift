/// What a rendering was made of (template, options, values), as bytes that its maker compares for equality.
///
/// An artifact whose fingerprint has not changed need not be rendered again.
public struct Fingerprint: Hashable, Sendable {
    /// The fingerprint itself; 16 to 32 bytes of a hash are plenty.
    public let bytes: [UInt8]

    /// Wraps the bytes of a fingerprint.
    public init(_ bytes: some Sequence<UInt8>) {
        self.bytes = [UInt8](bytes)
    }
}
