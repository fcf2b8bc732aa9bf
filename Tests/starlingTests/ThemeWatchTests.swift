import AsyncHTTPClient
import Foundation
import Intake
import NIOCore
import NIOHTTP1
import ReviewStore
import Reviews
import ServiceLifecycle
import Settings
import SnippetServer
import Specification
import Synchronization
import Testing

@testable import starling

@Suite("A watched theme", .timeLimit(.minutes(2)))
struct ThemeWatchTests {
    /// What a watch asks for when it finds the files like this, one scan after the other.
    private func rebuilds(_ scans: [[String: UInt64]], busy: Int = 0) async throws -> [[String]] {
        let rest = Mutex(scans[...])
        let asked = Mutex((changes: [[String]](), busy: busy))
        let watch = ThemeWatch(
            scan: {
                // The last state stays.
                let sizes = rest.withLock { $0.count > 1 ? $0.removeFirst() : $0.first ?? [:] }
                return FolderScan(stamps: sizes.mapValues { FolderScan.Stamp(size: $0) })
            },
            pause: { if rest.withLock({ $0.count <= 1 }) { throw CancellationError() } },
            rebuild: { changes in
                asked.withLock { asked in
                    asked.changes.append(changes)
                    asked.busy -= 1
                    return asked.busy < 0
                }
            }
        )
        try await watch.run()
        return asked.withLock { $0.changes }
    }

    @Test("is built once when the watch begins, and not again while nothing changes")
    func begins() async throws {
        #expect(try await rebuilds([["a": 1], ["a": 1], ["a": 1], ["a": 1], ["a": 1]]) == [[]])
    }

    @Test("is rebuilt once for a file that was changed, added or removed")
    func changes() async throws {
        let (old, new) = (["a": UInt64(1), "b": 1], ["a": UInt64(2), "b": 1])
        #expect(try await rebuilds([old, old, new, new, new, new]) == [[], ["a"]])
        let more = ["a": UInt64(1), "b": 1, "c": 1]
        #expect(try await rebuilds([old, old, more, more, more, more]) == [[], ["c"]])
        #expect(try await rebuilds([more, more, old, old, old, old]) == [[], ["c"]])
    }

    @Test("is rebuilt once for many files that are written one after the other")
    func settles() async throws {
        let scans: [[String: UInt64]] = [[:], [:], ["a": 1], ["a": 1, "b": 1], ["a": 2, "b": 1], ["a": 2, "b": 1]]
        #expect(try await rebuilds(scans + [["a": 2, "b": 1]]) == [[], ["a", "b"]])
    }

    @Test("is rebuilt later where another run was writing")
    func waitsForTheLock() async throws {
        #expect(try await rebuilds([["a": 1], ["a": 1], ["a": 1], ["a": 1], ["a": 1]], busy: 2) == [[], [], []])
    }

    @Test("is scanned with all folders below it, but without hidden files and those of an editor")
    func scans() async throws {
        try await withTemporaryFolder { folder in
            let absent = folder.appending(path: "absent")
            #expect(FolderScan(of: [absent]) == FolderScan())
            func write(_ text: String, _ name: String) throws {
                let file = folder.appending(path: name)
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(),
                    withIntermediateDirectories: true
                )
                try Data(text.utf8).write(to: file)
            }
            try write("1", "product/stars.html.mustache")
            let first = FolderScan(of: [folder, absent])
            try write("1", ".git/index")
            try write("1", "product/.stars.html.mustache.swp")
            try write("1", "product/stars.html.mustache~")
            #expect(FolderScan(of: [folder, absent]) == first)
            try write("12", "product/stars.html.mustache")
            try write("1", "locales/de.yaml")
            let second = FolderScan(of: [folder, absent])
            let root = folder.path(percentEncoded: false)
            let names = second.changes(since: first).map { $0.dropFirst(root.count) }
            #expect(names == ["locales/de.yaml", "product/stars.html.mustache"])
            try FileManager.default.removeItem(at: folder.appending(path: "product"))
            #expect(FolderScan(of: [folder]).changes(since: second).count == 1)
        }
    }

    @Test("shows in the pages what is wrong with it, each fault with its place and remedy, and is back once mended")
    func showsFaults() async throws {
        try await withWatchedSite { theme, fetch in
            let stars = theme.appending(path: "product/stars.html.mustache")
            let original = try await fetch("/de/p/lamp/stars.html") { $0 == 200 && !$1.isEmpty }
            try FileManager.default.createDirectory(
                at: stars.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data("<b>\n  {{titel<i>}}</b>\n<p title={{nmae}}>".utf8).write(to: stars)
            let page = try await fetch("/de/p/lamp/stars.html") { status, _ in status == 500 }
            #expect(page.contains("product/stars.html.mustache:2:"))
            #expect(page.contains("product/stars.html.mustache:3:"))
            #expect(page.contains("titel&lt;i&gt;") && !page.contains("<i>"))
            // Every page and every fragment tells, but nothing that is no HTML.
            #expect(try await fetch("/de/p/lamp/index.html") { status, _ in status == 500 } == page)
            _ = try await fetch("/de/p/lamp/stars.svg") { status, _ in status == 200 }
            try Data("<b>mended</b>".utf8).write(to: stars)
            #expect(try await fetch("/de/p/lamp/stars.html") { $0 == 200 && $1 != original } == "<b>mended</b>")
            try FileManager.default.removeItem(at: theme)
            #expect(try await fetch("/de/p/lamp/stars.html") { $0 == 200 && $1 != "<b>mended</b>" } == original)
        }
    }
}

/// Fetches a path until the response is as wanted, and returns its text.
private typealias Fetch =
    @Sendable (_ path: String, _ isWanted: @Sendable (UInt, String) -> Bool) async throws -> String

/// Serves and watches a site of one product and no theme while the body runs.
private func withWatchedSite(_ body: @Sendable (_ theme: URL, _ fetch: Fetch) async throws -> Void) async throws {
    try await withTemporaryFolder { folder in
        let configuration = folder.appending(path: "starling.yaml")
        let text = """
            data: ./var
            theme: ./theme
            public-url: https://reviews.shop.example
            gallery: false
            accounts:
              - { name: shop, source: files }
            storefronts:
              - { name: de, url: "https://shop.example", locale: de-DE, accounts: [shop] }

            """
        try Data(text.utf8).write(to: configuration)
        let share = Checkout.folder.path(percentEncoded: false)
        let site = try Site(
            settings: try SettingsReader(file: configuration).read(),
            environment: ["STARLING_SHARE": share]
        )
        let reviews = folder.appending(path: "reviews.csv")
        let row = "1,lamp,5,Bright,2026-05-04T13:37:00Z\n"
        try Data("review_id,product_id,rating,content,review_timestamp\n\(row)".utf8).write(to: reviews)
        let store = try site.openStore()
        try store.register("shop", interfaceID: nil)
        _ = try ReviewImporter(store: store, account: "shop", scope: .full)
            .run(reviews, reportFile: folder.appending(path: "rejected.txt"))
        let console = Console(verbosity: .quiet, isJSON: false, environment: [:])
        let logger = console.logger("watch")
        let notice = DevelopmentNotice()
        let (ports, found) = AsyncStream.makeStream(of: Int.self)
        let server = try site.server(port: 0, notice: notice, logger: logger) { found.yield($0) }
        let watch = try site.themeWatch(showing: notice, every: .milliseconds(5), console: console)
        let services = ServiceGroup(services: [server, watch], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            guard let port = await ports.first(where: { _ in true }) else { return }
            try await body(folder.appending(path: "theme", directoryHint: .isDirectory)) { path, isWanted in
                while true {
                    let request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
                    let response = try await HTTPClient.shared.execute(request, timeout: .seconds(30))
                    let text = String(buffer: try await response.body.collect(upTo: 1 << 20))
                    if isWanted(response.status.code, text) { return text }
                }
            }
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }
}
