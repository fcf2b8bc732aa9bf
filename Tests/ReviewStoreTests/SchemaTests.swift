import Foundation
import GRDB
import Specification
import Testing

@testable import ReviewStore

@Suite("The schema")
struct SchemaTests {
    @Test("of each version stays as it was released", arguments: ["1", "2"])
    func frozen(version: String) throws {
        let database = try DatabaseQueue()
        try Schema.migrator.migrate(database, upTo: version)
        let tables = try database.read { database in
            try String.fetchAll(
                database,
                sql: "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'grdb%' ORDER BY name"
            )
        }
        try Golden.expect(tables.joined(separator: ";\n") + ";\n", matches: "schema-\(version).sql")
    }

    @Test("of a database of version 1 is brought up to date, and its reviews are there")
    func migrates() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "review.db")
            let old = try DatabaseQueue(path: file.path(percentEncoded: false))
            try Schema.migrator.migrate(old, upTo: "1")
            try await old.write { database in
                try database.execute(
                    sql: """
                        INSERT INTO secret VALUES (1, x'00');
                        INSERT INTO account (id, name, registered) VALUES (1, 'germany', 0);
                        INSERT INTO review (account, public_id, origin, product, stars, title, text, reviewer_name,
                            reviewer_is_anonymous, submitted, is_spam, helpful, unhelpful, status, visibility,
                            recorded, changed)
                        VALUES (1, 'abc', 'core', 'shoe', 450, '', 'from version 1', '', 0, 0, 0, 0, 0, 'published',
                            3, 0, 0);
                        """
                )
            }
            try old.close()
            let store = try ReviewStore(at: file, now: { Date(timeIntervalSince1970: 0) })
            #expect(try store.snapshot().texts() == ["from version 1"])
            #expect(try await store.pool.read { try Schema.migrator.hasCompletedMigrations($0) })
        }
    }

    @Test("of a newer version is refused, and the file is left alone")
    func newer() async throws {
        try await StoreFixture.with { fixture in
            try await fixture.store.pool.write { database in
                try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')")
            }
            let error = #expect(throws: ReviewStoreError.self) { try fixture.reopened() }
            #expect(error?.reason == .newerSchema)
        }
    }

    @Test("lies in files that only their owner can read")
    func permissions() async throws {
        try await StoreFixture.with { fixture in
            try fixture.record([fixture.review("a")])
            let folder = fixture.file.deletingLastPathComponent().path(percentEncoded: false)
            for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
                let attributes = try FileManager.default.attributesOfItem(atPath: folder + name)
                #expect(attributes[.posixPermissions] as? Int == 0o600, "\(name)")
            }
        }
    }

    @Test("is no database of somebody else's: the error names the file")
    func notADatabase() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "review.db")
            try Data("this is a letter, not a database, and it goes on for a while".utf8).write(to: file)
            let error = #expect(throws: ReviewStoreError.self) {
                try ReviewStore(at: file, now: { Date(timeIntervalSince1970: 0) })
            }
            #expect(error?.reason == .damaged)
            #expect(error?.description.contains("review.db") == true)
        }
    }
}
