import Foundation
import SnippetServer
import Testing

@Suite("A notice for the author of a theme", .timeLimit(.minutes(2)))
struct DevelopmentNoticeTests {
    @Test("stands in the place of every page and fragment, whether there is one or not, and of nothing else")
    func standsInPages() async throws {
        let notice = DevelopmentNotice()
        let texts = ["de/p/1/stars.html": "stars", "de/p/1/product.jsonld": "{}", "assets/starling.js": "1"]
        try await withServer(texts, notice: notice) { server in
            #expect(try await server.probe.request("/de/p/1/stars.html").text == "stars")
            notice.page = Array("<p>fault".utf8)
            for path in ["/de/p/1/stars.html", "/de/p/1/stars.html?x=1", "/de/p/2/stars.html", "/de/shop/index.html"] {
                let response = try await server.probe.request(path)
                #expect(response.status == 500)
                #expect(response.text == "<p>fault")
                #expect(response["content-type"] == "text/html; charset=utf-8")
                #expect(response["cache-control"] == "no-store")
                #expect(response["content-security-policy"]?.contains("script-src") == false)
            }
            for path in ["/de/p/1/product.jsonld", "/assets/starling.js", "/health/live", "/metrics"] {
                #expect(try await server.probe.request(path).status == 200)
            }
            #expect(try await server.probe.request("/de/p/1/stars.html", method: "POST").status == 405)
            notice.page = nil
            #expect(try await server.probe.request("/de/p/1/stars.html").text == "stars")
        }
    }
}
