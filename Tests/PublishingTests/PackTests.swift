import Foundation
import GRDB
import Specification
import Synchronization
import Testing

@testable import Publishing

@Suite("Packs of contents")
struct PackTests {
    private let texts = [
        "de/a.html": String(repeating: "gut ", count: 1000), "de/b.html": "fine", "en/c.html": "", "en/d": "well",
    ]

    /// Runs a body with an archive whose drafts put all contents into packs.
    private func withPackedArchive(
        _ precompression: Precompression = .fast,
        _ body: (SiteArchive) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            try await body(SiteArchive.open(at: folder, precompression: precompression, packedSize: 1))
        }
    }

    /// All that the packs of an archive hold.
    private func packed(_ archive: SiteArchive) throws -> Data {
        try archive.packs.numbers().sorted()
            .reduce(into: Data()) { $0 += try Data(contentsOf: URL(filePath: archive.packs.file($1))) }
    }

    @Test("A large draft's contents are in a pack, and small ones in the database")
    func reads() async throws {
        try await withPackedArchive { archive in
            let release = try archive.publish(texts).release
            #expect(try archive.texts() == texts)
            #expect(archive.packs.numbers() == [1])
            #expect(try packed(archive).range(of: Data("fine".utf8)) != nil)
            let artifact = try #require(try archive.artifact(at: SitePath("de", "a.html"), in: release.id))
            #expect(try gunzip(bytes(of: artifact.gzip)) == [UInt8](try #require(texts["de/a.html"]).utf8))
            #expect(try !bytes(of: artifact.brotli).isEmpty)
        }
        try await withArchive { archive in
            try archive.publish(texts)
            #expect(archive.packs.numbers() == [])
        }
    }

    private func bytes(of body: StoredArtifact.Body?) throws -> [UInt8] {
        guard case .bytes(let bytes) = body else { return [] }
        return bytes
    }

    @Test("Whoever may only read, reads packs too")
    func readsOnly() async throws {
        try await withPackedArchive { archive in
            try archive.publish(texts)
            #expect(try SiteArchive.openReadOnly(at: archive.folder).texts() == texts)
        }
    }

    @Test("A server that was there before there were packs finds what the next build puts into one")
    func readsAfterMigration() async throws {
        try await withTemporaryFolder { folder in
            do {
                let queue = try DatabaseQueue(path: folder.appending(path: "site.db").path(percentEncoded: false))
                try ArchiveSchema.migrator.migrate(queue, upTo: "keys")
            }
            let server = try SiteArchive.openReadOnly(at: folder)
            #expect(try server.texts() == [:])
            try SiteArchive.open(at: folder, precompression: .none, packedSize: 1).publish(texts)
            #expect(try server.texts() == texts)
        }
    }

    @Test("What was damaged in a pack is never handed out nor exported, is found, and a full build repairs it")
    func repairs() async throws {
        try await withPackedArchive { archive in
            let release = try archive.publish(texts).release
            try change(archive) { pack in
                guard let range = pack.range(of: Data("fine".utf8)) else { return }
                pack[range.lowerBound] ^= 1
            }
            #expect(throws: PublishingError.damaged(what: "the content of /de/b.html")) {
                try archive.artifact(at: SitePath("de", "b.html"), in: release.id)
            }
            #expect(try archive.text(at: "en/d", in: release.id) == "well")
            #expect(throws: PublishingError.damaged(what: "the content of /de/b.html")) {
                try SiteExport(of: archive).write(to: archive.folder.appending(path: "export"))
            }
            #expect(try archive.inspect(upTo: 1 << 20).map(\.rawValue) == ["de/b.html"])
            try archive.publish(texts, .everything, at: 1)
            #expect(try archive.texts() == texts)
            #expect(try archive.inspect(upTo: 1 << 20) == [])
        }
    }

    /// Changes the first pack behind the archive's back.
    private func change(_ archive: SiteArchive, _ body: (inout Data) throws -> Void) throws {
        let file = URL(filePath: archive.packs.file(1))
        var pack = try Data(contentsOf: file)
        try body(&pack)
        try pack.write(to: file)
    }

    @Test(
        "A row that leads elsewhere in a pack, or out of it, is never followed",
        arguments: [
            "start = start + 1", "start = -1", "start = 9223372036854775807", "extent = extent + 1", "extent = -1",
            "extent = 9223372036854775807", "pack = 7", "pack = 'one'", "size = size + 1", "start = NULL",
        ]
    )
    func refusesDamagedRows(change: String) async throws {
        try await withPackedArchive { archive in
            let release = try archive.publish(texts).release
            try archive.write { try $0.execute(sql: "UPDATE content SET \(change) WHERE size = 4000") }
            #expect(throws: PublishingError.self) { try archive.text(at: "de/a.html", in: release.id) }
            #expect(try archive.text(at: "de/b.html", in: release.id) == "fine")
            try archive.publish(texts, .everything, at: 1)
            #expect(try archive.texts() == texts)
            _ = try archive.collectGarbage(at: moment(2))
            #expect(try archive.texts() == texts)
        }
    }

    @Test("An archive whose pack is gone or cut short is made anew", arguments: [true, false])
    func refusesWithoutPacks(isGone: Bool) async throws {
        try await withPackedArchive { archive in
            try archive.publish(texts)
            let file = archive.packs.file(1)
            if isGone { try archive.packs.remove(1) } else { try change(archive) { $0.removeLast() } }
            #expect(throws: PublishingError.damagedArchive(file: file)) { try SiteArchive.open(at: archive.folder) }
        }
    }

    @Test("A pack goes with the last content that is in it")
    func removesPacks() async throws {
        try await withPackedArchive { archive in
            try archive.publish(["de/a": "first", "de/b": "other"])
            try archive.publish(["de/a": "second", "de/b": "another"], at: 10)
            #expect(archive.packs.numbers().sorted() == [1, 2])
            _ = try archive.collectGarbage(at: moment(700), retention: Retention(count: 0, age: .zero))
            #expect(archive.packs.numbers() == [2])
            #expect(try archive.texts() == ["de/a": "second", "de/b": "another"])
            #expect(try archive.count(of: "pack_gap") == 0)
        }
    }

    @Test("What is collected is erased from a pack that stays")
    func erases() async throws {
        try await withPackedArchive { archive in
            try archive.publish(["de/a": "Anna Beispiel", "de/b": "Bernd Beispiel was here first"])
            try archive.publish(["de/a": "nobody"], sealing: ["de/a"], at: 10)
            #expect(try packed(archive).range(of: Data("Anna".utf8)) != nil)
            _ = try archive.collectGarbage(at: moment(700))
            #expect(archive.packs.numbers().contains(1))
            #expect(try packed(archive).range(of: Data("Anna".utf8)) == nil)
            #expect(try archive.texts() == ["de/a": "nobody", "de/b": "Bernd Beispiel was here first"])
        }
    }

    @Test("What was not erased before a crash, the next collection erases")
    func erasesLater() async throws {
        try await withPackedArchive { archive in
            try archive.publish(["de/a": "Anna Beispiel", "de/b": "Bernd Beispiel was here first"])
            try archive.write {
                try $0.execute(
                    sql: """
                        INSERT INTO pack_gap (pack, start, size, erasable_at)
                        SELECT pack, start, extent, 0 FROM content WHERE extent < 20
                        """
                )
                // Damaged rows lead to nothing.
                try $0.execute(
                    sql:
                        "INSERT INTO pack_gap (pack, start, size, erasable_at) VALUES (1, 1 << 62, 9, 0), (1, 3, -3, 0)"
                )
            }
            let size = archive.packs.size(of: 1)
            _ = try archive.collectGarbage(at: moment(1))
            #expect(try packed(archive).range(of: Data("Anna".utf8)) == nil)
            #expect(try packed(archive).range(of: Data("Bernd".utf8)) != nil)
            #expect(archive.packs.size(of: 1) == size)
            #expect(try archive.count(of: "pack_gap") == 0)
        }
    }

    @Test("What is left in a pack of which less than half is used moves into the database, and the pack goes")
    func movesStragglers() async throws {
        try await withPackedArchive { archive in
            let long = String(repeating: "gut ", count: 1000)
            try archive.publish(["de/a.html": long, "de/b": String(repeating: "b", count: 9000)])
            try archive.publish(["de/b": "short"], at: 10)
            let file = URL(filePath: archive.packs.file(1))
            _ = try archive.collectGarbage(at: moment(700), retention: Retention(count: 0, age: .zero))
            // Somebody who began to read a moment ago still finds it where it was.
            _ = try archive.collectGarbage(at: moment(1200), retention: Retention(count: 0, age: .zero))
            #expect(try Data(contentsOf: file).range(of: Data(long.utf8)) != nil)
            _ = try archive.collectGarbage(at: moment(1301), retention: Retention(count: 0, age: .zero))
            #expect(archive.packs.numbers() == [2])
            #expect(try archive.texts() == ["de/a.html": long, "de/b": "short"])
            let live = try #require(try archive.live())
            let artifact = try #require(try archive.artifact(at: SitePath("de", "a.html"), in: live.id))
            #expect(try gunzip(bytes(of: artifact.gzip)) == [UInt8](long.utf8))
        }
    }

    @Test("A draft that never was published leaves no pack behind, whatever was rolled back meanwhile")
    func removesLeftovers() async throws {
        try await withPackedArchive { archive in
            let first = try archive.publish(["de/a": "first"]).release
            try archive.publish(["de/a": "second"], at: 1)
            do {
                let draft = try archive.begin(.changes)
                try draft.put(Artifact(path: SitePath("de", "a"), body: [UInt8]("third".utf8)))
                #expect(try draft.changes().changed == 1)
                #expect(archive.packs.numbers().sorted() == [1, 2, 3])
                draft.discard()
            }
            _ = try archive.rollback(to: first.id, at: moment(2))
            try archive.publish(["de/a": "third"], at: 3)
            #expect(archive.packs.numbers().sorted() == [1, 2, 4])
            #expect(try archive.texts() == ["de/a": "third"])
        }
    }

    @Test("A content that a draft put twice is kept once")
    func doubles() async throws {
        try await withPackedArchive { archive in
            let draft = try archive.begin(.changes)
            try draft.put(Artifact(path: SitePath("de", "a"), body: [UInt8]("the same".utf8)))
            try draft.state.withLock { try draft.flush(&$0) }
            draft.recent.removeAll()
            try draft.put(Artifact(path: SitePath("de", "b"), body: [UInt8]("the same".utf8)))
            _ = try draft.publish(at: moment(0))
            #expect(try archive.count(of: "content") == 1)
            _ = try archive.collectGarbage(at: moment(1))
            #expect(try archive.texts() == ["de/a": "the same", "de/b": "the same"])
            #expect(
                String(decoding: try packed(archive), as: UTF8.self) == "the same" + String(repeating: "\0", count: 8)
            )
        }
    }

    @Test("Hashed assets are in the database, from which they are salvaged")
    func keepsAssets() async throws {
        try await withPackedArchive { archive in
            let path = "assets/a.\(String(repeating: "0", count: 16)).css"
            #expect(try path.asSitePath.isHashedAsset)
            try archive.publish([path: "a {}", "de/a": "text"])
            let sql = "SELECT bytes FROM content WHERE pack IS NULL"
            #expect(try archive.read { try Data.fetchAll($0, sql: sql) } == [Data("a {}".utf8)])
        }
    }

    @Test("The packs of a damaged archive stay for ten minutes after its successor went live")
    func succeeds() async throws {
        try await withPackedArchive { archive in
            let release = try archive.publish(texts).release
            _ = try SiteArchive.setAside(at: archive.folder, at: moment(1))
            let successor = try SiteArchive.open(at: archive.folder, precompression: .none, packedSize: 1)
            try successor.publish(["de/a.html": "new"], at: 2)
            _ = try successor.collectGarbage(at: moment(3))
            #expect(try archive.text(at: "en/d", in: release.id) == "well")
            #expect(successor.packs.numbers().sorted() == [1, 2])
            _ = try successor.collectGarbage(at: moment(700))
            #expect(successor.packs.numbers() == [2])
            #expect(try successor.texts() == ["de/a.html": "new"])
        }
    }
}
