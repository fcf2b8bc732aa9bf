import Foundation
import GRDB
import Specification
import Testing

@testable import Publishing

@Suite("The site archive")
struct SiteArchiveTests {
    @Test("What was damaged on the disk is never handed out")
    func detectsDamage() async throws {
        try await withArchive { archive in
            let release = try archive.publish(["de/a": "right", "de/b": "fine"]).release
            try archive.write {
                try $0.execute(
                    sql: "UPDATE content SET bytes = CAST('wrong' AS BLOB) WHERE bytes = CAST('right' AS BLOB)"
                )
            }
            #expect(throws: PublishingError.damaged(what: "the content of /de/a")) {
                try archive.artifact(at: SitePath("de", "a"), in: release.id)
            }
            #expect(try archive.text(at: "de/b", in: release.id) == "fine")
        }
    }

    @Test("A damaged variant is noticed too")
    func detectsDamagedVariants() async throws {
        try await withArchive(.fast) { archive in
            let release = try archive.publish(["de/a.html": String(repeating: "gut ", count: 1000)]).release
            try archive.write { try $0.execute(sql: "UPDATE variant_brotli SET bytes = zeroblob(length(bytes))") }
            #expect(throws: PublishingError.damaged(what: "the content of /de/a.html.br")) {
                try archive.artifact(at: SitePath("de", "a.html"), in: release.id)
            }
        }
    }

    @Test("Building everything again repairs what was damaged", arguments: ["content", "variant_gzip"])
    func repairsDamage(table: String) async throws {
        try await withArchive(.fast) { archive in
            let text = String(repeating: "gut ", count: 1000)
            try archive.publish(["de/a.html": text, "de/b": "fine"])
            try archive.write { try $0.execute(sql: "UPDATE \(table) SET bytes = zeroblob(length(bytes))") }
            try archive.publish(["de/a.html": text], at: 1)
            #expect(throws: PublishingError.self) { try archive.texts() }
            try archive.publish(["de/a.html": text, "de/b": "fine"], .everything, at: 2)
            #expect(try archive.texts() == ["de/a.html": text, "de/b": "fine"])
            #expect(try archive.count(of: "variant_gzip") == 1)
        }
    }

    @Test("A file that is no database is called damaged, not read")
    func refusesGarbage() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "site.db")
            try Data(String(repeating: "garbage ", count: 1000).utf8).write(to: file)
            let refusal = PublishingError.damagedArchive(file: file.path(percentEncoded: false))
            #expect(throws: refusal) { _ = try SiteArchive.open(at: folder) }
            #expect(throws: refusal) { _ = try SiteArchive.openReadOnly(at: folder) }
        }
    }

    @Test("Reading where nothing was built says so")
    func needsAnArchive() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "site.db").path(percentEncoded: false)
            #expect(throws: PublishingError.noArchive(file: file)) { _ = try SiteArchive.openReadOnly(at: folder) }
        }
    }

    @Test("An archive of a later version is left alone")
    func refusesNewerArchives() async throws {
        try await withTemporaryFolder { folder in
            let archive = try SiteArchive.open(at: folder)
            try archive.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('later')") }
            let refusal = PublishingError.newerArchive(file: archive.file)
            #expect(throws: refusal) { _ = try SiteArchive.open(at: folder) }
            #expect(throws: refusal) { _ = try SiteArchive.openReadOnly(at: folder) }
        }
    }

    @Test("An archive of an earlier version keeps its releases, and what it holds is not stored again")
    func adoptsEarlierArchives() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: SiteArchive.fileName).path(percentEncoded: false)
            let earlier = try DatabaseQueue(path: file)
            try ArchiveSchema.migrator.migrate(earlier, upTo: "upkeep")
            try await earlier.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO release VALUES (1, NULL, 0, NULL, NULL, 1, 0, 0, 1, '{}', 1);
                        INSERT INTO content VALUES (1, ?, 1, CAST('1' AS BLOB));
                        INSERT INTO entry VALUES ('de/a', 1, NULL, 1, 'text/plain', NULL, NULL);
                        """,
                    arguments: [Data(ContentHash(of: [UInt8]("1".utf8)).bytes)]
                )
            }
            try earlier.close()

            let archive = try SiteArchive.open(at: folder)
            #expect(try archive.texts() == ["de/a": "1"])
            try archive.publish(["de/b": "1"], at: 1)
            #expect(try archive.texts() == ["de/a": "1", "de/b": "1"])
            #expect(try archive.count(of: "content") == 1)
        }
    }

    @Test("After the writer is gone, a reader finds the files it needs to read without writing")
    func persistsItsLog() async throws {
        try await withTemporaryFolder { folder in
            try publishAndClose(in: folder)
            for name in ["site.db-wal", "site.db-shm"] {
                #expect(
                    FileManager.default.fileExists(atPath: folder.appending(path: name).path(percentEncoded: false))
                )
            }
            #expect(try SiteArchive.openReadOnly(at: folder).texts() == ["de/a": "1"])
        }
    }

    private func publishAndClose(in folder: URL) throws {
        let archive = try SiteArchive.open(at: folder)
        try archive.publish(["de/a": "1"])
        try archive.pool.close()
    }

    @Test("Runs are listed by kind, the newest first")
    func recordsRuns() async throws {
        try await withArchive { archive in
            let sync = RunRecord(
                kind: "sync",
                startedAt: moment(0),
                finishedAt: moment(1),
                outcome: .partial,
                facts: "{}"
            )
            let build = RunRecord(kind: "build", startedAt: moment(2), finishedAt: moment(3), outcome: .done)
            let failed = RunRecord(kind: "sync", startedAt: moment(4), finishedAt: moment(5), outcome: .failed)
            for run in [sync, build, failed] { try archive.record(run) }
            #expect(try archive.runs() == [failed, build, sync])
            #expect(try archive.runs(of: "sync") == [failed, sync])
            #expect(try archive.runs(of: "sync", limit: 1) == [failed])
        }
    }

    @Test("Content over a kilobyte is compressed once, small and incompressible content is not")
    func compresses() async throws {
        try await withArchive(.fast) { archive in
            let long = [UInt8](String(repeating: "<p>Sehr gute Ware</p>\n", count: 200).utf8)
            var random = SystemRandomNumberGenerator()
            let noise = (0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }
            let draft = try archive.begin(.changes)
            try draft.put(Artifact(path: SitePath("a.html"), body: long))
            try draft.put(Artifact(path: SitePath("b.html"), body: Array(long.prefix(1024))))
            try draft.put(Artifact(path: SitePath("c.html"), body: noise))
            try draft.put(Artifact(path: SitePath("d.png"), body: long + [1]))
            let release = try draft.publish(at: moment(0)).release.id
            let compressed = try #require(try archive.artifact(at: SitePath("a.html"), in: release))
            guard case .bytes(let gzip) = compressed.gzip, case .bytes(let brotli) = compressed.brotli else {
                Issue.record("no variants")
                return
            }
            #expect(try gunzip(gzip) == long)
            #expect(brotli.count < gzip.count)
            for name in ["b.html", "c.html", "d.png"] {
                let artifact = try #require(try archive.artifact(at: SitePath(name), in: release))
                #expect(artifact.gzip == nil)
                #expect(artifact.brotli == nil)
            }
        }
    }
}
