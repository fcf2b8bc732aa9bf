#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

extension UnsafeBufferPointer<UInt8> {
    /// The bytes without the white space, as XML knows it, at either end.
    func trimmedBytes() -> Self {
        var (start, end) = (0, count)
        while start < end, self[start].isXMLSpace { start += 1 }
        while start < end, self[end - 1].isXMLSpace { end -= 1 }
        return Self(rebasing: self[start..<end])
    }

    /// Whether they are this text.
    @inline(__always)
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount, let baseAddress else { return false }
        return memcmp(baseAddress, text.utf8Start, count) == 0
    }
}
