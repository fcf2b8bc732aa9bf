import Foundation
import GRDB
import Specification
import Testing

@testable import Publishing

@Suite("A checkpoint beside the one who writes")
struct BackgroundCheckpointTests {
    private static let pageSize = 4096

    /// A database with a table, whose writer is watched.
    private func database(at file: String, with checkpoint: BackgroundCheckpoint) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.prepareDatabase { database in
            guard !database.configuration.readonly else { return }
            try database.execute(sql: "PRAGMA page_size = \(Self.pageSize)")
            checkpoint.watch(database)
        }
        let pool = try DatabasePool(path: file, configuration: configuration)
        try pool.write { try $0.execute(sql: "CREATE TABLE page (id INTEGER PRIMARY KEY, bytes BLOB)") }
        return pool
    }

    /// Commits a page or two.
    private func commit(to pool: DatabasePool) throws {
        try pool.write { try $0.execute(sql: "INSERT INTO page (bytes) VALUES (zeroblob(3000))") }
    }

    private func size(of file: String) throws -> Int {
        try #require(try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int)
    }

    @Test("The log stays bounded however much is written, and nothing of it is lost")
    func boundsTheLog() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "x.db").path(percentEncoded: false)
            let checkpoint = BackgroundCheckpoint(of: file, firstPages: 20, mostPages: 60)
            let pool = try database(at: file, with: checkpoint)
            var most = 0
            for _ in 0..<1500 {
                try commit(to: pool)
                most = max(most, try size(of: file + "-wal"))
            }
            // Each commit adds two pages or three, with 24 bytes before each.
            #expect(most < 70 * (Self.pageSize + 24))
            checkpoint.close()
            #expect(try await pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM page") } == 1500)
            try pool.close()
        }
    }

    @Test("Whoever writes need not wait: what is written is brought into the file meanwhile")
    func movesPages() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "x.db").path(percentEncoded: false)
            let checkpoint = BackgroundCheckpoint(of: file, firstPages: 20, mostPages: .max)
            let pool = try database(at: file, with: checkpoint)
            var commits = 0
            while try size(of: file) < 200 * Self.pageSize, commits < 1_000_000 {
                try commit(to: pool)
                commits += 1
            }
            #expect(commits < 1_000_000)
            checkpoint.close()
            try pool.close()
        }
    }

    @Test("A file that took the place of the one that is written is left alone")
    func leavesOthersAlone() async throws {
        try await withTemporaryFolder { folder in
            let file = folder.appending(path: "x.db").path(percentEncoded: false)
            let other = folder.appending(path: "other.db").path(percentEncoded: false)
            let another = BackgroundCheckpoint(of: other)
            try database(at: other, with: another).close()
            another.close()
            let checkpoint = BackgroundCheckpoint(of: file)
            let pool = try database(at: file, with: checkpoint)
            for suffix in ["", "-wal", "-shm"] {
                try FileManager.default.moveItem(atPath: file + suffix, toPath: file + ".aside" + suffix)
            }
            try FileManager.default.moveItem(atPath: other, toPath: file)
            checkpoint.begin()
            checkpoint.close()
            #expect(!FileManager.default.fileExists(atPath: file + "-wal"))
            try pool.close()
        }
    }
}
