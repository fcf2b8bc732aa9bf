import Foundation
import Publishing
import Specification
import Testing

@testable import SnippetServer

@Suite("Feeds for whom they are for", .serialized, .timeLimit(.minutes(2)))
struct FeedAccessTests {
    static let secret = "s3cret-segment-0123456789"
    static let site = [
        "feeds/de/google-product-reviews.xml": "<feed/>", "feeds/de/reviews.csv": "a,b", "de/p/1/stars.html": "stars",
        "feeds/de/report.html": "<p>",
    ]

    private func options(password: Bool = false, path: Bool = false) -> ServerOptions {
        ServerOptions(
            port: 0,
            pollInterval: .milliseconds(5),
            feedAccess: FeedAccess(
                credentials: password ? ("google", "pass:wörd") : nil,
                pathSegment: path ? Self.secret : nil
            )
        )
    }

    private func basic(_ credentials: String) -> [String: String] {
        ["Authorization": "Basic \(Data(credentials.utf8).base64EncodedString())"]
    }

    @Test("A password is asked for where there is one, and nothing but feeds needs it")
    func password() async throws {
        try await withServer(Self.site, options: options(password: true)) { server in
            let path = "/feeds/de/google-product-reviews.xml"
            for headers in [
                [:], basic("google:wrong"), basic("google:pass:wörd "), basic("pass:wörd"), basic(""),
                ["Authorization": "Basic !!!"], ["Authorization": "Bearer x"], ["Authorization": "Basic"],
            ] {
                for path in [path, "/%66eeds/de/google-product-reviews.xml", "http://x\(path)", "/feeds/de/none.xml"] {
                    let response = try await server.probe.request(path, headers)
                    #expect(response.status == 401)
                    #expect(response["www-authenticate"] == #"Basic realm="Review feeds", charset="UTF-8""#)
                    #expect(response["cache-control"] == "no-store")
                }
            }
            // Twice: from the archive, and from memory.
            for scheme in ["Basic", "basic"] {
                let credentials = Data("google:pass:wörd".utf8).base64EncodedString()
                let response = try await server.probe.request(path, ["Authorization": "\(scheme)  \(credentials)"])
                #expect(response.status == 200)
                #expect(response.text == "<feed/>")
                #expect(response["cache-control"] == "private, max-age=300")
                #expect(response["access-control-allow-origin"] == nil)
            }
            #expect(try await server.probe.request(path).status == 401, "also of what is in memory")
            #expect(try await server.probe.request("/de/p/1/stars.html").status == 200)
        }
    }

    @Test("A secret segment is part of every feed's address, and without it there is nothing")
    func secretPath() async throws {
        try await withServer(Self.site, options: options(path: true)) { server in
            let path = "/feeds/\(Self.secret)/de/google-product-reviews.xml"
            for _ in 0..<2 { #expect(try await server.probe.request(path).text == "<feed/>") }
            let known = try await server.probe.request("/feeds/de/google-product-reviews.xml")
            let unknown = try await server.probe.request("/feeds/wrong/de/google-product-reviews.xml")
            for response in [known, unknown] {
                #expect(response.status == 404)
                #expect(response.text == "Not found\n")
            }
            // But for the second in which they were given.
            #expect(known.headers.filter { $0.key != "date" } == unknown.headers.filter { $0.key != "date" })
            let tag = try #require(try await server.probe.request(path)["etag"])
            #expect(try await server.probe.request(path, ["If-None-Match": tag]).status == 304)
            #expect(try await server.probe.request(path, ["Range": "bytes=1-4"]).text == "feed")
        }
    }

    @Test("Secrets are in no log, however a request spells them")
    func keepsSecrets() async throws {
        let log = LogRecorder()
        let options = options(password: true, path: true)
        try await withServer(Self.site, options: options, logger: log.logger) { server in
            for path in [
                "/feeds/\(Self.secret)/de/google-product-reviews.xml", "/%66eeds/\(Self.secret)/x",
                "/feeds/\(Self.secret)",
                "/feeds/\(Self.secret)/../x", "//feeds/\(Self.secret)/x", "http://h/feeds/\(Self.secret)/x",
                "/feeds/\(Self.secret)x/de/google-product-reviews.xml", "/feeds/x?\(Self.secret)",
            ] {
                _ = try await server.probe.request(path, basic("google:pass:wörd"))
            }
            #expect(try await server.probe.request("/de/p/1/stars.html").status == 200)
            try await breatheUntil { !FeedFetchLog(folder: server.archive.folder).fetches().isEmpty }
            let recorded = try String(
                contentsOf: server.archive.folder.appending(path: FeedFetchLog.fileName),
                encoding: .utf8
            )
            #expect(!recorded.contains(Self.secret))
        }
        #expect(log.entries.contains { $0["path"] == "/feeds/•/de/google-product-reviews.xml" })
        #expect(log.entries.contains { $0["path"] == "/de/p/1/stars.html" })
        #expect(!"\(log.entries)".contains(Self.secret))
        var dumped = ""
        dump(options, to: &dumped)
        for text in [dumped, "\(options)", "\(options.feedAccess)"] {
            #expect(!text.contains(Self.secret))
            #expect(!text.contains("wörd"))
        }
    }

    @Test("A feed is saved under the name of its storefront and its own, and a page is shown")
    func namesFiles() async throws {
        try await withServer(Self.site) { server in
            let cases = [
                ("google-product-reviews.xml", "inline; filename=\"de-google-product-reviews.xml\""),
                ("reviews.csv", "attachment; filename=\"de-reviews.csv\""),
                ("report.html", nil),
            ]
            for (name, expected) in cases {
                let response = try await server.probe.request("/feeds/de/\(name)")
                #expect(response["content-disposition"] == expected)
            }
            let table = try await server.probe.request("/feeds/de/reviews.csv")
            #expect(table["content-type"] == "text/csv; charset=utf-8")
            let fragment = try await server.probe.request("/de/p/1/stars.html")
            #expect(fragment["content-disposition"] == nil)
        }
    }

    @Test("Who fetched which feed is written down, and strangers' vain attempts are not")
    func recordsFetches() async throws {
        try await withServer(Self.site, at: moment(60)) { server in
            let log = FeedFetchLog(folder: server.archive.folder)
            let google = [
                "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)"
            ]
            _ = try await server.probe.request("/feeds/de/none.xml")
            _ = try await server.probe.request("/feeds/de/none.xml", google)
            _ = try await server.probe.request("/feeds/de/google-product-reviews.xml", google)
            _ = try await server.probe.request("/feeds/de/reviews.csv", method: "HEAD")
            try await breatheUntil { log.fetches().count >= 3 }
            let fetches = log.fetches()
            #expect(fetches.map(\.status) == [404, 200, 200])
            #expect(fetches.map(\.isByGoogle) == [true, true, false])
            #expect(fetches.map(\.bytes) == [10, 7, 0])
            #expect(fetches.map(\.path).last == "/feeds/de/reviews.csv")
            #expect(fetches.allSatisfy { $0.at == moment(60) })
        }
    }

    @Test("Of what a client calls itself, only what can be printed is kept, and not much")
    func shortensClients() {
        let client = "a\u{7}\n\u{1B}[31mb\u{e4}" + String(repeating: "x", count: 500)
        let fetch = FeedFetch(at: moment(), path: "/feeds/x", status: 200, bytes: 1, client: client)
        #expect(fetch.client.hasPrefix("a[31mbxx"))
        #expect(fetch.client.count == 120)
    }

    @Test("The record of fetches keeps the newest and never grows beyond its bound, whatever is in the file")
    func boundsTheRecord() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: FeedFetchLog.fileName)
            let log = FeedFetchLog(folder: folder)
            #expect(log.fetches().isEmpty)
            try Data("no JSON\n{\"at\":1}\n\n".utf8).write(to: file)
            for number in 0..<3000 {
                let client = String(repeating: "x", count: 500)
                try log.append(FeedFetch(at: moment(), path: "/feeds/x", status: 200, bytes: number, client: client))
            }
            let size = try file.resourceValues(forKeys: [.fileSizeKey]).fileSize ?? 0
            #expect(size <= FeedFetchLog.largest)
            let numbers = log.fetches().map(\.bytes)
            #expect(numbers.last == 2999)
            #expect(numbers == Array((3000 - numbers.count)..<3000))
            #expect(numbers.count > 100)
        }
    }

    @Test("Where nothing can be written down, feeds are served all the same, and it is said once")
    func survivesReadOnlyFolders() async throws {
        let log = LogRecorder()
        try await withServer(Self.site, logger: log.logger) { server in
            // A folder in its place: nobody can write a file there, whoever runs this.
            let file = server.archive.folder.appending(path: FeedFetchLog.fileName)
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
            for _ in 0..<3 { #expect(try await server.probe.request("/feeds/de/reviews.csv").status == 200) }
            try await breatheUntil { log.entries.contains { $0["message"]?.contains("not recorded") == true } }
            #expect(log.entries.count { $0["message"]?.contains("not recorded") == true } == 1)
            #expect(FeedFetchLog(folder: server.archive.folder).fetches().isEmpty)
        }
    }
}
