/// Walks the records of separated values, by RFC 4180: quotes may hold separators, line breaks and doubled quotes.
struct SeparatedRecords {
    private let bytes: [UInt8]
    private let separator: UInt8
    private var place = 0
    private var line = 1

    init(bytes: [UInt8], separator: UInt8) {
        self.bytes = bytes
        self.separator = separator
    }

    /// The next record and the line it begins on; nil at the end.
    mutating func next() -> (line: Int, fields: [String])? {
        guard place < bytes.count else { return nil }
        let first = line
        var fields: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if byte == 0x0A { line += 1 }
            switch (byte, isQuoted) {
            case (UInt8(ascii: "\""), true) where place < bytes.count && bytes[place] == UInt8(ascii: "\""):
                field.append(byte)
                place += 1
            case (UInt8(ascii: "\""), true): isQuoted = false
            case (UInt8(ascii: "\""), false) where field.isEmpty: isQuoted = true
            case (separator, false):
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            case (0x0D, false) where place < bytes.count && bytes[place] == 0x0A: break
            case (0x0A, false):
                return (first, fields + [String(decoding: field, as: UTF8.self)])
            default: field.append(byte)
            }
        }
        return (first, fields + [String(decoding: field, as: UTF8.self)])
    }
}
