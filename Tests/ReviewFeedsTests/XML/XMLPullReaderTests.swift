import Foundation
import ReviewFeeds
import Specification
import Testing

@Suite("The pull reader of XML")
struct XMLPullReaderTests {
    /// Every tag as `<name` or `>name` with the text before it.
    private func tags(_ reader: XMLPullReader) throws -> [String] {
        var tags: [String] = []
        while let event = try reader.next() {
            tags.append("\(reader.text)\(event == .start ? "<" : ">")\(reader.name)")
        }
        return tags
    }

    private func reader(_ document: String, limits: XMLLimits = XMLLimits()) throws -> XMLPullReader {
        try XMLPullReader(.bytes(Array(document.utf8), name: "a.xml"), limits: limits)
    }

    @Test("tells tags, and the text between them with references and sections resolved")
    func tagsAndText() throws {
        let document = "<a>one &lt; &#228;<b>two<![CDATA[ & three]]></b><!-- no --> four</a>"
        #expect(try tags(reader(document)) == ["<a", "one < ä<b", "two & three>b", " four>a"])
    }

    @Test("reads the same however small the parts are that it is fed")
    func smallParts() throws {
        let document = Array(FeedSample.feed().utf8)
        let whole = try tags(XMLPullReader(.bytes(document, name: "a.xml")))
        for size in [1, 7, 300] {
            var rest = document[...]
            let source = ByteSource(name: "a.xml") { buffer throws(ByteSourceError) in
                let part = rest.prefix(min(size, buffer.count))
                buffer.copyBytes(from: part)
                rest = rest.dropFirst(part.count)
                return part.count
            }
            #expect(try tags(XMLPullReader(source)) == whole)
        }
    }

    @Test("tells names with prefix and namespace, attributes and lines")
    func namesAndLines() throws {
        let document = "<a xmlns:g=\"urn:g\">\n <g:b c=\"1 &amp; 2\" g:d=\"3\"/></a>"
        let reader = try reader(document)
        _ = try reader.next()
        #expect(try reader.next() == .start)
        #expect("\(reader.name)" == "g:b")
        #expect(reader.name.namespace == "urn:g")
        #expect(reader.line == 2)
        #expect(reader.attributeCount == 2)
        #expect(reader.attribute("c") == "1 & 2")
        #expect(reader.attribute("d") == nil)
        #expect(reader.attribute(1).name.namespace == "urn:g")
    }

    @Test("understands other encodings that a document declares")
    func encodings() throws {
        let latin1: [UInt8] =
            Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a>".utf8) + [0xE4] + Array("</a>".utf8)
        #expect(try tags(XMLPullReader(.bytes(latin1, name: "a.xml"))).last == "ä>a")
        let utf16 = try #require("<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>日本</a>".data(using: .utf16))
        #expect(try tags(XMLPullReader(.bytes(Array(utf16), name: "a.xml"))).last == "日本>a")
        let marked = [0xEF, 0xBB, 0xBF] + Array("<a>ß</a>".utf8)
        #expect(try tags(XMLPullReader(.bytes(marked, name: "a.xml"))).last == "ß>a")
    }

    @Test(
        "names line and reason of what is not well-formed, after all that came before",
        arguments: ["<a>\n<b></a>", "<a>\n<b>&nbsp;</b></a>", "<a>\n<b>\u{8}</b></a>", "<a>\n", "", "no xml"]
    )
    func malformed(_ document: String) throws {
        let error = #expect(throws: FeedReadingError.self) { try tags(reader(document)) }
        let message = "\(error, default: "")"
        #expect(message.hasPrefix("a.xml:"))
        #expect(message.contains("is not well-formed XML"))
    }

    @Test("expands no entity of a document's own, and loads nothing from outside")
    func hostileEntities() async throws {
        let laughs = """
            <!DOCTYPE a [<!ENTITY x "lol"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;&y;">]>
            <a>&z;</a>
            """
        #expect(throws: FeedReadingError.self) { try tags(reader(laughs)) }
        #expect(throws: FeedReadingError.self) { try tags(reader(laughs.replacing("<a>&z;", with: "<a b=\"&z;\">"))) }
        try await withTemporaryFolder { folder in
            let secret = folder.appending(path: "secret.txt")
            try Data("SECRET".utf8).write(to: secret)
            let outside = """
                <!DOCTYPE a SYSTEM "\(secret.absoluteString)" [<!ENTITY x SYSTEM "\(secret.absoluteString)">]><a>&x;</a>
                """
            let result = Result { try tags(reader(outside)) }
            #expect(!"\(result)".contains("SECRET"))
        }
    }

    @Test("keeps the beginning of a text that is too long, and says so")
    func longText() throws {
        let document = "<a>\(String(repeating: "x", count: 300_000))<b/>y</a>"
        let reader = try reader(document, limits: XMLLimits(longestText: 1000))
        _ = try reader.next()
        _ = try reader.next()
        #expect(reader.bytes.count == 1000)
        #expect(reader.isTextCut)
        _ = try reader.next()
        _ = try reader.next()
        #expect(reader.text == "y")
        #expect(!reader.isTextCut)
    }

    @Test("stops at a document that uses more names than any honest one")
    func manyNames() throws {
        let document = "<a>\((0..<200).map { "<n\($0)/>" }.joined())</a>"
        let error = #expect(throws: FeedReadingError.self) {
            try tags(reader(document, limits: XMLLimits(mostNames: 100)))
        }
        #expect("\(error, default: "")".contains("more than 100 different names"))
    }

    @Test("says which file cannot be read, and why")
    func missingFile() {
        let error = #expect(throws: FeedReadingError.self) { try ByteSource.file(URL(filePath: "/no/such/feed.xml")) }
        #expect("\(error, default: "")" == "/no/such/feed.xml: cannot be read: No such file or directory")
    }
}
