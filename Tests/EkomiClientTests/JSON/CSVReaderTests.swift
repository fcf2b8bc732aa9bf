import Testing

@testable import EkomiClient

@Suite("CSV as eKomi writes it")
struct CSVReaderTests {
    private func rows(_ text: String) throws -> [[String]] { try CSVReader.rows(Array(text.utf8)) }

    @Test("Quoted fields hold commas, quotes and line breaks")
    func readsQuotedFields() throws {
        #expect(try rows("a,\"b,\"\"c\"\"\nd\",\r\n\"\",e\r\n") == [["a", "b,\"c\"\nd", ""], ["", "e"]])
    }

    @Test("Empty lines and a missing last line break are nothing")
    func ignoresEmptyLines() throws {
        #expect(try rows("a,b\n\n1,2") == [["a", "b"], ["1", "2"]])
    }

    @Test("A quote that is never closed is an error that names its line")
    func namesOpenQuote() {
        let error = #expect(throws: CSVSyntaxError.self) { try rows("a\nb,\"c\nd\n") }
        #expect(error?.line == 2)
    }

    @Test("Values beyond the header are dropped, as in eKomi's own sample of shops")
    func dropsNamelessValues() throws {
        let records = try CSVReader.records(Array("shop_interface_id,name\n  665,x,3\n".utf8))
        #expect(records.map { $0.object?.keys } == [["shop_interface_id", "name"]])
        #expect(records.first?["shop_interface_id"]?.int == 665)
    }
}
