/// Rows of comma-separated values in the ways that eKomi's samples quote them.
enum CSV {
    /// A row in the manner of PHP's `fputcsv`: quoted where something in a field asks for it.
    static func row(_ fields: [String]) -> [UInt8] {
        line(fields.map { needsQuotes($0) ? quoted($0) : $0 })
    }

    /// Fields that are quoted already, with the line's end.
    static func line(_ fields: [String]) -> [UInt8] {
        Array(fields.joined(separator: ",").utf8) + [0x0A]
    }

    /// The field in quotes; on bytes, because a quote that carries an accent is a quote, too.
    static func quoted(_ field: String) -> String {
        var quoted: [UInt8] = [0x22]
        for byte in field.utf8 {
            if byte == 0x22 { quoted.append(0x22) }
            quoted.append(byte)
        }
        quoted.append(0x22)
        return String(decoding: quoted, as: UTF8.self)
    }

    private static func needsQuotes(_ field: String) -> Bool {
        field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D, 0x09, 0x20, 0x5C].contains($0) }
    }
}
