import Foundation
import GRDB
import Specification
import Testing

@testable import Publishing

@Suite("A damaged archive")
struct DamageTests {
    private let texts = ["de/a.html": String(repeating: "gut ", count: 1000), "de/b.html": "fine", "en/c.html": "well"]

    /// Changes the archive's tables as no program would.
    private func damage(_ archive: SiteArchive, _ sql: String) throws {
        try archive.write { try $0.execute(sql: sql) }
    }

    @Test(
        "A path whose row was damaged is not answered with another's content",
        arguments: [
            "UPDATE entry SET content = (SELECT content FROM entry WHERE path = 'en/c.html') WHERE path = 'de/b.html'",
            "UPDATE entry SET media_type = 'text/plain' WHERE path = 'de/b.html'",
            "UPDATE entry SET digest = digest + 1 WHERE path = 'de/b.html'",
            "UPDATE entry SET from_release = 99 WHERE path = 'de/b.html'",
            "UPDATE entry SET from_release = -3 WHERE path = 'de/b.html'",
            "UPDATE content SET hash = zeroblob(32) WHERE bytes = CAST('fine' AS BLOB)",
            "UPDATE content SET hash = 7 WHERE bytes = CAST('fine' AS BLOB)",
            "UPDATE content SET bytes = x'66696e00' WHERE bytes = CAST('fine' AS BLOB)",
        ]
    )
    func entry(sql: String) async throws {
        try await withArchive(.fast) { archive in
            let release = try archive.publish(texts).release
            try damage(archive, sql)
            // Of a release that there is not, the path seems to be missing.
            if !sql.contains("from_release") {
                #expect(throws: PublishingError.self) { try archive.text(at: "de/b.html", in: release.id) }
            }
            #expect(try archive.text(at: "en/c.html", in: release.id) == "well")
            #expect(try archive.inspect(upTo: 1 << 20).map(\.rawValue) == ["de/b.html"])
            try archive.publish(texts, .everything, at: 1)
            #expect(try archive.texts() == texts)
            #expect(try archive.inspect(upTo: 1 << 20) == [])
        }
    }

    @Test("An inspection ends after so many bytes, the next goes on from there, and in the end all was looked at")
    func inspects() async throws {
        try await withArchive { archive in
            try archive.publish(texts)
            try damage(archive, "UPDATE content SET bytes = CAST('evil' AS BLOB) WHERE size = 4")
            #expect(try archive.inspect(upTo: 1).map(\.rawValue) == [])
            #expect(try archive.inspect(upTo: 1).map(\.rawValue) == ["de/b.html", "en/c.html"])
            #expect(try archive.inspect(upTo: 1 << 20).map(\.rawValue) == ["de/b.html", "en/c.html"])
        }
    }

    @Test(
        "A large artifact whose file was changed, cut or lost is found, and put again by a full build",
        arguments: 0..<3
    )
    func file(way: Int) async throws {
        try await withArchive { archive in
            func publish(_ scope: ReleaseDraft.Scope, at seconds: Double) throws {
                let draft = try archive.begin(scope)
                try draft.putFile(at: SitePath("feeds", "x"), mediaType: .xml) { try $0.write([UInt8]("<a/>".utf8)) }
                _ = try draft.publish(at: moment(seconds))
            }
            try publish(.changes, at: 0)
            let name = ContentHash(of: Array("<a/>".utf8)).hexadecimal
            let file = archive.folder.appending(path: "feeds/\(name)")
            switch way {
            case 0: try Data("<b/>".utf8).write(to: file)
            case 1: try Data("<a".utf8).write(to: file)
            default: try FileManager.default.removeItem(at: file)
            }
            #expect(try archive.inspect(upTo: 1 << 20).map(\.rawValue) == ["feeds/x"])
            try publish(.everything, at: 1)
            #expect(try archive.inspect(upTo: 1 << 20) == [])
        }
    }

    @Test(
        "A review that was damaged is not answered with, and put again by a full build",
        arguments: [
            "UPDATE review_body SET html = CAST('<b>' AS BLOB)", "UPDATE review SET stars = 1",
            "UPDATE review SET language = x'00ff'", "UPDATE review_body SET json = 7",
        ]
    )
    func review(sql: String) async throws {
        try await withArchive { archive in
            let folder = SitePath("de", "p", "1")
            func publish(_ scope: ReleaseDraft.Scope) throws -> Release {
                let draft = try archive.begin(scope)
                try draft.put(Artifact(path: folder.appending("stars.html"), body: [1]))
                let row = ReviewRow(id: "r", submittedAt: moment(0.25), stars: 5, json: [1], html: [2])
                try draft.putReviews([(folder: folder, rows: [row])])
                return try draft.publish(at: moment(0)).release
            }
            let release = try publish(.changes)
            #expect(try archive.reviews(ReviewQuery(), of: folder, in: release.id)?.entries.count == 1)
            try damage(archive, sql)
            #expect(throws: PublishingError.self) {
                try archive.reviews(ReviewQuery(), of: folder, in: release.id)
            }
            #expect(try archive.inspect(upTo: 1 << 20) == [folder.appending("stars.html")])
            let repaired = try publish(.everything)
            #expect(try archive.reviews(ReviewQuery(), of: folder, in: repaired.id)?.entries.map(\.html) == [[2]])
            #expect(try archive.damaged(among: [folder.appending("live")], in: repaired.id) == [])
        }
    }

    @Test("A database whose header makes no sense, or that is empty, is refused before anything is done with it")
    func header() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "site.db")
            try SiteArchive.open(at: folder).pool.close()
            let right = try Data(contentsOf: file)
            let offsets = [0, 16, 18, 19, 21, 56]
            for offset in offsets {
                var wrong = right
                wrong[offset] = 0x55
                try wrong.write(to: file)
                #expect(throws: PublishingError.self, "\(offset)") { _ = try SiteArchive.open(at: folder) }
                #expect(try !SiteArchive.isSound(at: folder))
            }
            try Data().write(to: file)
            #expect(throws: PublishingError.self) { _ = try SiteArchive.open(at: folder) }
            try right.write(to: file)
            _ = try SiteArchive.open(at: folder)
            #expect(try SiteArchive.isSound(at: folder))
        }
    }

    @Test("What is set aside is read on by who has it open; of many, two are kept")
    func setAside() async throws {
        try await withTemporaryFolder { folder in
            let archive = try SiteArchive.open(at: folder)
            try archive.publish(["de/a": "1"])
            let reader = try SiteArchive.openReadOnly(at: folder)
            #expect(try reader.texts() == ["de/a": "1"])
            let first = try SiteArchive.setAside(at: folder, at: moment(0))
            #expect(first == "site.db.damaged-20270115T080000Z")
            #expect(try reader.texts() == ["de/a": "1"])
            for _ in 0..<3 {
                try SiteArchive.open(at: folder).pool.close()
                _ = try SiteArchive.setAside(at: folder, at: moment(0))
            }
            #expect(try SiteArchive.filesAside(in: folder).count == 2)
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            #expect(names.filter { $0.hasPrefix("site.db") }.count <= 6)
        }
    }

    @Test("Its successor goes on with the numbers of releases, the records of runs, the journals and hashed assets")
    func salvages() async throws {
        try await withTemporaryFolder { folder in
            let asset = "assets/stars.0123456789ab.css"
            let damaged = try SiteArchive.open(at: folder)
            try damaged.publish([asset: "old", "de/a": "1"])
            try damaged.publish(["de/a": "2"], removing: [asset], at: 1)
            try damaged.record(RunRecord(kind: "sync", startedAt: moment(1), finishedAt: moment(2), outcome: .done))
            try damaged.pool.close()
            _ = try SiteArchive.setAside(at: folder, at: moment(3))
            let archive = try SiteArchive.open(at: folder)
            #expect(try archive.isSuccessor())
            #expect(try archive.salvage().map(\.path.rawValue) == [asset])
            #expect(try archive.salvage().count == 1, "taken over once, whatever is tried again")
            #expect(try archive.runs().count == 1)
            #expect(try archive.lastCompleteFetch() == moment(2))
            let release = try archive.publish(["de/a": "3"], at: 4).release
            #expect(release.id == ReleaseID(rawValue: 3))
            #expect(try !archive.isSuccessor())
        }
    }

    @Test("A successor takes over what can be read of a file that is half gone, and is no worse for the rest")
    func salvagesLittle() async throws {
        try await withTemporaryFolder { folder in
            try Data(repeating: 7, count: 50_000).write(to: folder.appending(path: "site.db"))
            _ = try SiteArchive.setAside(at: folder, at: moment(0))
            let archive = try SiteArchive.open(at: folder)
            #expect(try archive.salvage() == [])
            #expect(try archive.publish(["de/a": "1"]).release.id == ReleaseID(rawValue: 1))
        }
    }

    @Test("What servers note is read once each, and forgotten when it is cleared")
    func notes() async throws {
        try await withTemporaryFolder { folder in
            let notes = DamageNotes(folder: folder)
            #expect(notes.read().paths == [])
            for path in [SitePath("de", "a"), nil, SitePath("de", "a")] { try notes.note(path) }
            #expect(notes.read().paths == [SitePath("de", "a")])
            #expect(notes.read().isArchiveDamaged)
            for _ in 0..<40_000 { try notes.note(SitePath("de", "a")) }
            let size =
                try FileManager.default.attributesOfItem(atPath: folder.appending(path: "damage.txt").path())[.size]
            #expect((size as? NSNumber)?.intValue ?? .max < 70_000)
            try notes.clear()
            #expect(!notes.read().isArchiveDamaged)
        }
    }
}
