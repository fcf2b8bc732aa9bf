import Foundation
import Publishing
import Specification
import Testing

@testable import SnippetServer

@Suite("A release going live", .serialized, .timeLimit(.minutes(2)))
struct ReleaseSwitchTests {
    @Test("Before the first release pages say so, fragments say nothing, and the server is alive but not ready")
    func startsEmpty() async throws {
        try await withServer(nil) { server in
            let fragment = try await server.probe.request("/de/p/1/stars.html")
            #expect(fragment.status == 503)
            #expect(fragment.body.isEmpty)
            #expect(fragment["cache-control"] == "no-store")
            let page = try await server.probe.request("/de/p/1/index.html")
            #expect(page.status == 503)
            #expect(page.text == "Nothing has been published yet\n")
            #expect(try await server.probe.request("/health/live").status == 200)
            #expect(try await server.probe.request("/health/ready").status == 503)
            try server.publish(["de/p/1/stars.html": "now"])
            try await server.waits(for: "/de/p/1/stars.html") { $0.text == "now" }
            #expect(try await server.probe.request("/health/ready").status == 200)
        }
    }

    @Test("A folder is watched before there is any archive, and only releases are told")
    func awaitsAnArchive() async throws {
        try await withTemporaryFolder { folder in
            let watch = ArchiveWatch(folder: folder)
            #expect(try watch.look() == nil)
            let archive = try SiteArchive.open(at: folder)
            #expect(try watch.look() == nil)
            let first = try archive.publish(["de/a": "1"])
            #expect(try watch.look()?.release == first)
            #expect(try watch.look() == nil)
            try archive.record(RunRecord(kind: "sync", startedAt: moment(), finishedAt: moment(), outcome: .done))
            #expect(try watch.look() == nil, "a change that is no release is none to the server")
            let second = try archive.publish(["de/a": "2"])
            #expect(try watch.look()?.release == second)
        }
    }

    @Test("An archive that is put in the place of another is noticed")
    func noticesReplacements() async throws {
        try await withTemporaryFolder { folder in
            let watch = ArchiveWatch(folder: folder)
            try SiteArchive.open(at: folder).publish(["de/a": "1"])
            #expect(try watch.look()?.release.id.rawValue == 1)
            for name in ["site.db", "site.db-wal", "site.db-shm"] {
                try FileManager.default.removeItem(at: folder.appending(path: name))
            }
            #expect(try watch.look() == nil)
            try SiteArchive.open(at: folder).publish(["de/a": "new"])
            let sighting = try #require(try watch.look())
            #expect(try sighting.archive.artifact(at: SitePath("de", "a"), in: sighting.release.id)?.body.size == 3)
        }
    }

    @Test("While releases go live, each request gets one of them, and none an error")
    func switchesUnderLoad() async throws {
        let names = (0..<20).map { "de/p/\($0)/stars.html" }
        try await withServer(Dictionary(uniqueKeysWithValues: names.map { ($0, "0") })) { server in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for name in names.prefix(3) {
                    group.addTask {
                        var last = 0
                        while !Task.isCancelled {
                            let response = try await server.probe.request("/\(name)")
                            #expect(response.status == 200)
                            let number = try #require(Int(response.text))
                            #expect(number >= last, "a reader doesn't go back in time")
                            last = number
                        }
                    }
                }
                for number in 1...15 {
                    try server.publish(
                        Dictionary(uniqueKeysWithValues: names.map { ($0, "\(number)") }),
                        at: Double(number)
                    )
                }
                try await server.waits(for: "/\(names[19])") { $0.text == "15" }
                group.cancelAll()
                try await group.waitForAll()
            }
            for name in names { #expect(try await server.probe.request("/\(name)").text == "15") }
        }
    }

    @Test("What went is gone from memory too, what stayed is as it was, and a rollback brings both back")
    func forgets() async throws {
        try await withServer(["de/a/x.html": "a", "de/b/x.html": "b"]) { server in
            let tag = try await server.probe.request("/de/a/x.html")["etag"]
            _ = try await server.probe.request("/de/b/x.html")
            let first = try #require(try server.archive.live())
            try server.publish(["de/c/x.html": "c"], removing: ["de/b/x.html"], at: 1)
            try await server.waits(for: "/de/c/x.html") { $0.status == 200 }
            #expect(try await server.probe.request("/de/b/x.html").status == 404)
            #expect(try await server.probe.request("/de/a/x.html")["etag"] == tag)
            _ = try server.archive.rollback(to: first.id, at: moment(2))
            try await server.waits(for: "/de/c/x.html") { $0.status == 404 }
            #expect(try await server.probe.request("/de/b/x.html").text == "b")
        }
    }

    @Test("A folder that may only be read is served")
    func servesReadOnly() async throws {
        try await withServer(["de/a/x.html": "a"]) { server in
            let folder = server.archive.folder
            func setPermissions(folders: Int, files: Int) throws {
                for name in ["site.db", "site.db-wal", "site.db-shm", "feeds", "."] {
                    let isFolder = name == "feeds" || name == "."
                    try FileManager.default.setAttributes(
                        [.posixPermissions: isFolder ? folders : files],
                        ofItemAtPath: folder.appending(path: name).path(percentEncoded: false)
                    )
                }
            }
            try setPermissions(folders: 0o555, files: 0o444)
            #expect(try await server.probe.request("/de/a/x.html").text == "a")
            let watch = ArchiveWatch(folder: server.archive.folder)
            #expect(try watch.look()?.release.id.rawValue == 1)
            try setPermissions(folders: 0o755, files: 0o644)
        }
    }
}
