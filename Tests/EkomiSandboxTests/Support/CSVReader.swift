/// Takes comma-separated values apart, by RFC 4180.
enum CSVReader {
    /// The fields of each row.
    static func rows(_ bytes: [UInt8]) -> [[[UInt8]]] {
        var rows: [[[UInt8]]] = []
        var row: [[UInt8]] = []
        var field: [UInt8] = []
        var isQuoted = false
        var place = 0
        while place < bytes.count {
            switch (bytes[place], isQuoted) {
            case (0x22, true) where place + 1 < bytes.count && bytes[place + 1] == 0x22:
                field.append(0x22)
                place += 1
            case (0x22, _):
                isQuoted.toggle()
            case (0x2C, false):
                row.append(field)
                field = []
            case (0x0A, false):
                rows.append(row + [field])
                row = []
                field = []
            case (let byte, _):
                field.append(byte)
            }
            place += 1
        }
        return rows
    }
}
