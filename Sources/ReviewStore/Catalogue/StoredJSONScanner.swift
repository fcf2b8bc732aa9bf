/// Reads the plain JSON that we wrote ourselves: no white space, no escapes.
///
/// Whatever else there is, it gives up. A feed of a large shop reads hundreds of thousands of products, and Foundation takes forty times as long for each.
struct StoredJSONScanner {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var position = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    /// Whether everything was read.
    var isAtEnd: Bool { position == bytes.count }

    /// Reads an object, whose values `body` reads; false if there is none, or one that cannot be read.
    mutating func object(_ body: (StaticKey, inout Self) -> Bool) -> Bool {
        guard skip("{") else { return false }
        if skip("}") { return true }
        repeat {
            guard let key = rawText(), skip(":"), body(StaticKey(bytes: key), &self) else { return false }
        } while skip(",")
        return skip("}")
    }

    /// Reads a list of texts.
    mutating func texts() -> [String]? {
        guard skip("[") else { return nil }
        if skip("]") { return [] }
        var texts: [String] = []
        repeat {
            guard let text = text() else { return nil }
            texts.append(text)
        } while skip(",")
        return skip("]") ? texts : nil
    }

    /// Reads a text.
    mutating func text() -> String? { rawText().map { String(decoding: $0, as: UTF8.self) } }

    private mutating func rawText() -> UnsafeBufferPointer<UInt8>? {
        guard skip("\"") else { return nil }
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            guard bytes[position] != UInt8(ascii: "\\") else { return nil }
            position += 1
        }
        let end = position
        return skip("\"") ? UnsafeBufferPointer(rebasing: bytes[start..<end]) : nil
    }

    private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: sign) else { return false }
        position += 1
        return true
    }
}

extension StoredJSONScanner {
    /// A key where it lies, compared without making a text of it.
    struct StaticKey {
        let bytes: UnsafeBufferPointer<UInt8>

        static func ~= (name: StaticString, key: Self) -> Bool { key == name }

        static func == (key: Self, name: StaticString) -> Bool {
            name.withUTF8Buffer { $0.elementsEqual(key.bytes) }
        }
    }
}
