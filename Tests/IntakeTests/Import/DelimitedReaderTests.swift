import Foundation
import ReviewFeeds
import Testing

@testable import Intake

@Suite("Reading delimited files")
struct DelimitedReaderTests {
    /// Records as lists of fields, and rejected ones as `!rule`, each with its line.
    private func records(_ text: [UInt8], limits: TableLimits = TableLimits()) throws -> [String] {
        var reader = DelimitedReader(.bytes(text, name: "a.csv"), limits: limits)
        var records: [String] = []
        while let record = try reader.next() {
            switch record.fields {
            case .success(let fields): records.append("\(record.line): \(fields)")
            case .failure(let rejection): records.append("\(record.line): !\(rejection.rule)")
            }
        }
        return records
    }

    private func records(_ text: String) throws -> [String] { try records(Array(text.utf8)) }

    @Test(
        "tells fields and records apart by RFC 4180",
        arguments: [
            ("a,b\n1,2\n", ["1: [\"a\", \"b\"]", "2: [\"1\", \"2\"]"]),
            ("a,b\r\n1,2", ["1: [\"a\", \"b\"]", "2: [\"1\", \"2\"]"]),
            ("a,\"b,\nc\"\nd,e", ["1: [\"a\", \"b,\\nc\"]", "3: [\"d\", \"e\"]"]),
            ("\"say \"\"hi\"\"\",b", ["1: [\"say \\\"hi\\\"\", \"b\"]"]),
            ("\"a\"\r\n\"b\"\r\n", ["1: [\"a\"]", "2: [\"b\"]"]),
            (",\n\"\",", ["1: [\"\", \"\"]", "2: [\"\", \"\"]"]),
            ("a\n\n\r\nb", ["1: [\"a\"]", "4: [\"b\"]"]),
            ("5\" pipe,b", ["1: [\"5\\\" pipe\", \"b\"]"]),
            ("\u{FEFF}a;b;c\n1;2,5;3", ["1: [\"a\", \"b\", \"c\"]", "2: [\"1\", \"2,5\", \"3\"]"]),
            ("a\tb\n1\t2", ["1: [\"a\", \"b\"]", "2: [\"1\", \"2\"]"]),
            ("", []), ("\n\n", []), ("a", ["1: [\"a\"]"]), ("a,", ["1: [\"a\", \"\"]"]),
        ]
    )
    func wellFormed(_ text: String, _ expected: [String]) throws {
        #expect(try records(text) == expected)
    }

    @Test("loses only the line of a quote that is never closed")
    func openQuote() throws {
        #expect(
            try records("a,b\n1,\"2\n3,4\n5,6\n") == [
                "1: [\"a\", \"b\"]", "2: !quotes", "3: [\"3\", \"4\"]", "4: [\"5\", \"6\"]",
            ]
        )
    }

    @Test("loses only the line of text behind a closing quote")
    func textBehindQuote() throws {
        #expect(try records("a,b\n\"1\"x,2\n3,4\n") == ["1: [\"a\", \"b\"]", "2: !quotes", "3: [\"3\", \"4\"]"])
        #expect(
            try records("a,b\n1,\"2\n3,\"4\"\n5,6\n") == [
                "1: [\"a\", \"b\"]", "2: !quotes", "3: [\"3\", \"4\"]", "4: [\"5\", \"6\"]",
            ]
        )
    }

    @Test("takes such a quote for a character where tabs separate the fields")
    func quotesBetweenTabs() throws {
        #expect(
            try records("a\tb\n1\t\"27\" wide\n3\t\"4\n") == [
                "1: [\"a\", \"b\"]", "2: [\"1\", \"\\\"27\\\" wide\"]", "3: [\"3\", \"\\\"4\"]",
            ]
        )
    }

    @Test("rejects bytes that are no UTF-8, and goes on")
    func encoding() throws {
        let text = Array("a\nM".utf8) + [0xFC] + Array("ller\nMüller\n".utf8)
        #expect(try records(text) == ["1: [\"a\"]", "2: !encoding", "3: [\"Müller\"]"])
    }

    @Test("bounds the length and the fields of a record, and goes on")
    func bounds() throws {
        let long = "a,b\n\(String(repeating: "x", count: 200)),2\n3,4\n"
        let limits = TableLimits(longestRecord: 100, mostFields: 5)
        #expect(
            try records(Array(long.utf8), limits: limits) == [
                "1: [\"a\", \"b\"]", "2: !record-too-long", "3: [\"3\", \"4\"]",
            ]
        )
        let wide = "a,b\n1,2,3,4,5,6\n3,4\n"
        #expect(
            try records(Array(wide.utf8), limits: limits) == [
                "1: [\"a\", \"b\"]", "2: !too-many-fields", "3: [\"3\", \"4\"]",
            ]
        )
    }

    @Test("reads the same however small the parts are that it is fed")
    func smallParts() throws {
        let text = Array("a,b\r\n\"1\r\n\"\"x\",2\r\nü,\"4\n5,6\n".utf8)
        var rest = text[...]
        let source = ByteSource(name: "a.csv") { buffer throws(ByteSourceError) in
            let part = rest.prefix(1)
            buffer.copyBytes(from: part)
            rest = rest.dropFirst(part.count)
            return part.count
        }
        var reader = DelimitedReader(source)
        var lines: [Int] = []
        while let record = try reader.next() { lines.append(record.line) }
        #expect(lines == [1, 2, 4, 5])
    }
}
