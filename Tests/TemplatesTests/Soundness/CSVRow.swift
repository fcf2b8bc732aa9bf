/// One row of CSV, as RFC 4180 reads it.
struct CSVRow {
    private(set) var fields: [String] = []

    init(_ bytes: [UInt8]) {
        var field: [UInt8] = []
        var isQuoted = false
        var wasQuote = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") {
                if wasQuote { field.append(byte) }
                wasQuote = isQuoted && !wasQuote
                isQuoted = !isQuoted || wasQuote
                if wasQuote { isQuoted = false }
                continue
            }
            wasQuote = false
            if byte == UInt8(ascii: ","), !isQuoted {
                fields.append(String(decoding: field, as: UTF8.self))
                field = []
            } else {
                field.append(byte)
            }
        }
        fields.append(String(decoding: field, as: UTF8.self))
    }
}
