import ReviewFeeds

/// Reads comma-, semicolon- and tab-separated values by RFC 4180, record by record.
///
/// A quoted field may hold delimiters, line breaks and doubled quotes. A quote that is never closed costs its own line
/// only: what it seemed to enclose is read again. In tab-separated files, where many writers do not quote at all, such
/// a quote is taken for a character.
struct DelimitedReader {
    private enum Position {
        case fieldStart
        case plain
        case quoted
        case closed
    }

    private let limits: TableLimits
    private var cursor: ByteCursor
    private var delimiter: UInt8?
    private var line = 1
    /// The record as it stands in the file.
    private var raw: [UInt8] = []
    /// Where each field of `raw` ends.
    private var ends: [Int] = []

    /// Prepares to read, by the delimiter that the first line will be found to use most.
    init(_ source: ByteSource, limits: TableLimits = TableLimits()) {
        cursor = ByteCursor(source)
        self.limits = limits
    }

    /// The next record that is not an empty line, or nil at the end.
    mutating func next() throws(FeedReadingError) -> DelimitedRecord? {
        let delimiter: UInt8
        if let known = self.delimiter {
            delimiter = known
        } else {
            delimiter = try detectDelimiter()
            self.delimiter = delimiter
        }
        while true {
            let start = line
            raw.removeAll(keepingCapacity: true)
            ends.removeAll(keepingCapacity: true)
            let fault = try scan(delimiter)
            if let fault { return try recover(from: fault, at: start, delimiter) }
            if raw.isEmpty, ends.isEmpty { return nil }
            if ends.count > 1 || !raw.isEmpty { return DelimitedRecord(line: start, fields: fields()) }
        }
    }

    /// Reads one record; nothing is in `ends` at the end of the file.
    private mutating func scan(_ delimiter: UInt8) throws(FeedReadingError) -> RecordRejection? {
        var position = Position.fieldStart
        while let byte = try cursor.next() {
            guard raw.count < limits.longestRecord else {
                cursor.putBack(CollectionOfOne(byte))
                return RecordRejection(rule: "record-too-long", "is longer than \(limits.longestRecord) bytes")
            }
            if byte == UInt8(ascii: "\n") { line += 1 }
            switch (position, byte) {
            case (.quoted, UInt8(ascii: "\"")): position = .closed
            case (.quoted, _): break
            case (.closed, UInt8(ascii: "\"")): position = .quoted
            case (.fieldStart, UInt8(ascii: "\"")): position = .quoted
            case (_, UInt8(ascii: "\n")):
                if raw.last == UInt8(ascii: "\r") { raw.removeLast() }
                ends.append(raw.count)
                return nil
            case (_, delimiter):
                ends.append(raw.count)
                guard ends.count < limits.mostFields else {
                    return RecordRejection(rule: "too-many-fields", "has more than \(limits.mostFields) fields")
                }
                position = .fieldStart
            case (.closed, UInt8(ascii: "\r")): break
            case (.closed, _):
                raw.append(byte)
                return RecordRejection(
                    rule: "quotes",
                    "has text behind a closing quote; write quotes within a field twice"
                )
            default: position = .plain
            }
            raw.append(byte)
        }
        guard position != .quoted else {
            return RecordRejection(rule: "quotes", "opens a quote that is never closed")
        }
        if !raw.isEmpty { ends.append(raw.count) }
        return nil
    }

    /// The fields of `raw`, unquoted.
    private func fields() -> Result<[String], RecordRejection> {
        var fields: [String] = []
        fields.reserveCapacity(ends.count)
        var start = 0
        for end in ends {
            let bytes = raw[start..<end]
            let field = bytes.first == UInt8(ascii: "\"") ? unquoted(bytes) : String(validating: bytes, as: UTF8.self)
            guard let field else {
                return .failure(RecordRejection(rule: "encoding", "is not UTF-8; save the file in that encoding"))
            }
            fields.append(field)
            start = end + 1
        }
        return .success(fields)
    }

    private func unquoted(_ bytes: ArraySlice<UInt8>) -> String? {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var wasQuote = false
        for byte in bytes.dropFirst() {
            let isQuote = byte == UInt8(ascii: "\"")
            // The first of two quotes stands for the pair, and the closing one for nothing.
            if !isQuote || wasQuote { output.append(byte) }
            wasQuote = isQuote && !wasQuote
        }
        return String(validating: output, as: UTF8.self)
    }

    /// Gives up the line the record began on, and lets all that follows it be read again.
    private mutating func recover(
        from fault: RecordRejection,
        at start: Int,
        _ delimiter: UInt8
    ) throws(FeedReadingError) -> DelimitedRecord {
        if let lineEnd = raw.firstIndex(of: UInt8(ascii: "\n")) {
            cursor.putBack(raw[(lineEnd + 1)...])
            raw.removeSubrange(lineEnd...)
        } else {
            try skipLine(keeping: delimiter == UInt8(ascii: "\t"))
        }
        line = start + 1
        if raw.last == UInt8(ascii: "\r") { raw.removeLast() }
        guard delimiter == UInt8(ascii: "\t"), fault.rule == "quotes" else {
            return DelimitedRecord(line: start, fields: .failure(fault))
        }
        let literal = raw.split(separator: delimiter, maxSplits: limits.mostFields, omittingEmptySubsequences: false)
        let fields = literal.compactMap { String(validating: $0, as: UTF8.self) }
        return DelimitedRecord(line: start, fields: fields.count == literal.count ? .success(fields) : .failure(fault))
    }

    private mutating func skipLine(keeping isKept: Bool) throws(FeedReadingError) {
        while let byte = try cursor.next(), byte != UInt8(ascii: "\n") {
            if isKept, raw.count < limits.longestRecord { raw.append(byte) }
        }
    }

    /// Passes over a byte-order mark and looks at the first line.
    private mutating func detectDelimiter() throws(FeedReadingError) -> UInt8 {
        var firstLine: [UInt8] = []
        while firstLine.count < limits.longestRecord, let byte = try cursor.next() {
            firstLine.append(byte)
            if byte == UInt8(ascii: "\n") { break }
        }
        if firstLine.starts(with: [0xEF, 0xBB, 0xBF]) { firstLine.removeFirst(3) }
        cursor.putBack(firstLine)
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        let counts = candidates.map { candidate in (candidate, firstLine.count { $0 == candidate }) }
        return counts.max { $0.1 < $1.1 }?.0 ?? UInt8(ascii: ",")
    }
}
