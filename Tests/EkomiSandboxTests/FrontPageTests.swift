import EkomiSandbox
import Foundation
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite("The front page")
struct FrontPageTests {
    @Test("shows the shops' credentials")
    func credentials() async throws {
        let page = try await Caller().get("/", shop: nil)
        #expect(page.header("content-type") == "text/html; charset=utf-8")
        #expect(page.text.contains("<td>1003</td><td>sandbox-password-3</td>"))
    }

    @Test("has a line for each endpoint that works as it stands")
    func examples() async throws {
        let caller = Caller()
        let page = try await caller.get("/", shop: nil).text
        let lines = page.matches(of: /<pre>(.*?)<\/pre>/).map { String($0.1).htmlUnescaped }
        #expect(lines.count > SandboxEndpoint.all.count)
        for line in lines {
            let answer = try await CurlCommand(line).run(with: caller)
            #expect((200..<300).contains(answer.status), "\(line): \(answer.text)")
        }
    }

    @Test("offers a product feed that is well-formed and has every product", arguments: [1001, 1003])
    func productFeed(shop: Int) async throws {
        let caller = Caller()
        let feed = try await caller.get("/shop/\(shop)/google-products.xml", shop: nil)
        #expect(feed.header("content-type") == "application/rss+xml; charset=utf-8")
        let reader = FeedReader()
        let parser = XMLParser(data: Data(feed.bytes))
        parser.delegate = reader
        #expect(parser.parse())
        #expect(reader.ids == SandboxDataset.fixture.products.map(\.id))
        #expect(feed.text.contains("<g:link>https://"))
        #expect(feed.text.contains("/p/..%2F..%2Fetc%2Fpasswd</g:link>"))
    }

    private final class FeedReader: NSObject, XMLParserDelegate {
        var ids: [String] = []
        private var text: String?

        func parser(
            _ parser: XMLParser,
            didStartElement name: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String]
        ) {
            text = name == "g:id" ? "" : nil
        }

        func parser(_ parser: XMLParser, foundCharacters string: String) {
            text? += string
        }

        func parser(
            _ parser: XMLParser,
            didEndElement name: String,
            namespaceURI: String?,
            qualifiedName: String?
        ) {
            if let text, name == "g:id" { ids.append(text) }
            text = nil
        }
    }
}
