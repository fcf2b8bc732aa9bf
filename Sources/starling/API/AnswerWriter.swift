import EkomiClient
import Foundation

/// Where an answer goes: to standard output, or into a file that only its owner can read.
struct AnswerWriter {
    private let handle: FileHandle

    init(file: String?) throws(Failure) {
        guard let file else {
            handle = .standardOutput
            return
        }
        let isMade = FileManager.default.createFile(
            atPath: file,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard isMade, let opened = FileHandle(forWritingAtPath: file) else {
            throw Failure(status: .cannotWrite, message: "\(file) cannot be written.")
        }
        handle = opened
    }

    /// Writes an answer as a whole.
    func write(_ answer: EndpointAnswer) throws { try write(answer.body + (answer.body.last == 0x0A ? [] : [0x0A])) }

    /// Writes answers that are pages of one.
    func pages(format: AnswerFormat) -> Pages { Pages(writer: self, format: format) }

    private func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }

    /// Pages, written as they come, as one document.
    struct Pages {
        let writer: AnswerWriter
        let format: AnswerFormat
        private var isBegun = false
        private var header: [UInt8] = []

        /// Whether nothing was written yet.
        var isEmpty: Bool { !isBegun }

        fileprivate init(writer: AnswerWriter, format: AnswerFormat) {
            self.writer = writer
            self.format = format
        }

        mutating func write(_ page: EndpointAnswer) throws {
            switch format {
            case .json:
                for record in page.records {
                    try writer.write(Array((isBegun ? ",\n" : "[\n").utf8) + record)
                    isBegun = true
                }
            case .csv:
                let first = Array(page.body.prefix { $0 != 0x0A }) + [0x0A]
                // Every page repeats the header.
                let isRepeated = isBegun && first == header
                header = first
                isBegun = true
                let rows = isRepeated ? Array(page.body.dropFirst(first.count)) : page.body
                try writer.write(rows + (rows.last ?? 0x0A == 0x0A ? [] : [0x0A]))
            }
        }

        func end() throws {
            if format == .json { try writer.write(Array((isBegun ? "\n]\n" : "[]\n").utf8)) }
        }
    }
}
