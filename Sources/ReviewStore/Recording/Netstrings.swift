/// Texts one after the other in one value, each as its length in bytes, a colon and the bytes: `5:light4:warm`.
///
/// Lists of a review are read by the hundred thousand in a build; this is read many times faster than JSON, and no
/// text, however hostile, can be mistaken for its end.
struct Netstrings {
    private(set) var bytes: [UInt8] = []

    /// Adds a text.
    mutating func append(_ text: String) {
        bytes.append(contentsOf: String(text.utf8.count).utf8)
        bytes.append(UInt8(ascii: ":"))
        bytes.append(contentsOf: text.utf8)
    }

    /// The texts of a value; nil if it is not well-formed.
    static func texts(in bytes: UnsafeRawBufferPointer) -> [String]? {
        var texts: [String] = []
        var index = 0
        while index < bytes.count {
            var length = 0
            while index < bytes.count, bytes[index] != UInt8(ascii: ":") {
                let digit = bytes[index] &- UInt8(ascii: "0")
                guard digit < 10, length <= bytes.count else { return nil }
                length = length * 10 + Int(digit)
                index += 1
            }
            index += 1
            guard length <= bytes.count - index else { return nil }
            texts.append(String(decoding: bytes[index..<index + length], as: UTF8.self))
            index += length
        }
        return texts
    }
}
