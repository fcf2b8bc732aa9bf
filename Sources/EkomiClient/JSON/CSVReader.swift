/// Comma-separated values after RFC 4180, as eKomi writes them: fields in quotes may hold commas and line breaks.
///
/// An answer is read whole and stands or falls as one, with eKomi's broken encodings repaired. Merchants' tables are read
/// elsewhere: in streams, record by record, and never repaired in silence.
enum CSVReader {
    /// Reads all rows; throws if the last one is cut off within quotes.
    static func rows(_ bytes: [UInt8]) throws(CSVSyntaxError) -> [[String]] {
        var rows: [[String]] = []
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var line = 1
        var quoteLine = 1
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0

        func endRow() {
            row.append(String(ekomiBytes: field[...]))
            field.removeAll(keepingCapacity: true)
            if row != [""] { rows.append(row) }
            row.removeAll(keepingCapacity: true)
        }

        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == 0x0A { line += 1 }
            if isQuoted {
                guard byte == UInt8(ascii: "\"") else {
                    field.append(byte)
                    continue
                }
                if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
                    field.append(byte)
                    index += 1
                } else {
                    isQuoted = false
                }
                continue
            }
            switch byte {
            case UInt8(ascii: "\"") where field.allSatisfy(\.isJSONSpace):
                field.removeAll(keepingCapacity: true)
                isQuoted = true
                quoteLine = line
            case UInt8(ascii: ","):
                row.append(String(ekomiBytes: field[...]))
                field.removeAll(keepingCapacity: true)
            case 0x0A: endRow()
            case 0x0D: break
            default: field.append(byte)
            }
        }
        guard !isQuoted else { throw CSVSyntaxError(line: quoteLine) }
        endRow()
        return rows
    }

    /// Reads rows as objects, by the names in the first row or by those given.
    ///
    /// Values beyond the last name have no meaning and are dropped, as in eKomi's own sample of `shops`.
    static func records(_ bytes: [UInt8], columns: [String]? = nil) throws(CSVSyntaxError) -> [JSONValue] {
        var rows = try rows(bytes)[...]
        let names = columns ?? rows.popFirst()?.map(\.trimmed) ?? []
        return rows.map { row in
            .object(
                JSONObject(
                    members: zip(names, row).map { JSONObject.Member(key: $0, value: .string($1)) }
                )
            )
        }
    }
}

/// A field of a CSV that is opened by a quote and never closed.
struct CSVSyntaxError: Error, Hashable, CustomStringConvertible {
    let line: Int

    var description: String { "the CSV is cut off within the quotes opened in line \(line)" }
}
