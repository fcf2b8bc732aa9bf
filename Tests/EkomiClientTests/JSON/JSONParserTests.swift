import Testing

@testable import EkomiClient

@Suite("JSON as eKomi writes it")
struct JSONParserTests {
    private func parse(_ text: String) throws -> JSONValue { try JSONParser.parse(Array(text.utf8)) }

    @Test("A document keeps its order and the digits of its numbers")
    func keepsDocument() throws {
        let text = #"{"b":[1,2.50,-3e2,true,false,null],"a":{"x":""},"big":12345678901234567890123}"#
        #expect(String(decoding: try parse(text).bytes, as: UTF8.self) == text)
    }

    @Test(
        "A comma before a closing bracket is forgiven",
        arguments: ["[1,]", "[1 , ]", #"{"a":1,}"#, #"[ {"form_id": 879, "open_rate": 27, }, ]"#]
    )
    func forgivesTrailingCommas(_ text: String) throws {
        _ = try parse(text)
    }

    @Test(
        "What is cut off is an error that says so",
        arguments: ["", "[", "[1", "[1,", #"{"a"#, #"{"a":"#, #"{"a":1"#, #"["a\"#, #"["\u00e"#, "tr", "\"abc"]
    )
    func namesTruncation(_ text: String) throws {
        let error = #expect(throws: JSONSyntaxError.self) { try parse(text) }
        #expect(error?.isTruncated == true || text == "tr")
    }

    @Test("A missing comma between members, as in eKomi's sample of a shop, is no fault")
    func forgivesMissingCommas() throws {
        let value = try parse("{\"a\":\"x\"  \n \"b\": [1]\t\"c\": 2}")
        #expect(value == (try parse(#"{"a":"x","b":[1],"c":2}"#)))
    }

    @Test(
        "What is no JSON is an error with its place",
        arguments: [("[1 2]", 3), ("{a:1}", 1), ("[,]", 1), ("[1] x", 4), (#"["\x"]"#, 4), ("<html>", 0), ("[01x]", 3)]
    )
    func namesPlace(_ text: String, _ offset: Int) throws {
        let error = #expect(throws: JSONSyntaxError.self) { try parse(text) }
        #expect(error?.offset == offset)
    }

    @Test("Nesting is bounded, so that a document cannot exhaust the stack")
    func boundsNesting() {
        let deep = String(repeating: "[", count: 100_000)
        #expect(throws: JSONSyntaxError.self) { try parse(deep) }
    }

    @Test(
        "Escapes become what they stand for",
        arguments: [
            (#""\u00fc\/\"\\\n""#, "ü/\"\\\n"), (#""\ud83d\ude00""#, "😀"), (#""\ud83d""#, "\u{FFFD}"),
            (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\u0000""#, "\u{0}"), (#""\\n""#, "\\n"),
        ]
    )
    func readsEscapes(_ text: String, _ expected: String) throws {
        #expect(try parse(text) == .string(expected))
    }

    @Test("Bytes that are no UTF-8 are read as Windows Latin-1, so that no umlaut is lost")
    func readsLatin1() throws {
        let bytes = Array("\"Gr".utf8) + [0xFC, 0xDF, 0x65, 0x80] + Array("\"".utf8)
        #expect(try JSONParser.parse(bytes) == .string("Grüße€"))
    }

    @Test("Of a repeated key the last value counts")
    func readsLastOfRepeatedKeys() throws {
        #expect(try parse(#"{"a":1,"a":2}"#)["a"] == .number("2"))
    }

    @Test("A string is written so that it is read again as it was", arguments: ["a\"b\\c/\u{1}\n\t", "😀ü", ""])
    func writesStrings(_ text: String) throws {
        #expect(try JSONParser.parse(JSONValue.string(text).bytes) == .string(text))
    }
}
