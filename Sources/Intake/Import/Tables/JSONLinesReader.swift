import Foundation
import ReviewFeeds

/// Reads newline-delimited JSON: one object a line, of texts, numbers, truth values and lists of texts.
struct JSONLinesReader {
    /// A line: its members, or why it cannot be understood.
    struct Record {
        let line: Int
        let members: Result<[String: JSONMember], RecordRejection>
    }

    private let limits: TableLimits
    private let decoder = JSONDecoder()
    private var cursor: ByteCursor
    private var line = 0

    init(_ source: ByteSource, limits: TableLimits = TableLimits()) {
        cursor = ByteCursor(source)
        self.limits = limits
    }

    /// The next line that is not empty, or nil at the end.
    mutating func next() throws(FeedReadingError) -> Record? {
        while true {
            line += 1
            var bytes: [UInt8] = []
            var isLast = true
            var isTooLong = false
            while let byte = try cursor.next() {
                isLast = byte != UInt8(ascii: "\n") && isLast
                guard byte != UInt8(ascii: "\n") else { break }
                if bytes.count < limits.longestRecord { bytes.append(byte) } else { isTooLong = true }
            }
            if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
            if isTooLong {
                let fault = RecordRejection(rule: "record-too-long", "is longer than \(limits.longestRecord) bytes")
                return Record(line: line, members: .failure(fault))
            }
            if bytes.contains(where: { $0 > 0x20 }) { return Record(line: line, members: decode(bytes)) }
            if isLast { return nil }
        }
    }

    private func decode(_ bytes: [UInt8]) -> Result<[String: JSONMember], RecordRejection> {
        do {
            return .success(try decoder.decode([String: JSONMember].self, from: Data(bytes)))
        } catch {
            return .failure(RecordRejection(rule: "json", "is no JSON object"))
        }
    }
}
