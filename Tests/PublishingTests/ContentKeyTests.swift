import Foundation
import GRDB
import Testing

@testable import Publishing

@Suite("The hashes of a draft's contents")
struct ContentKeyTests {
    @Test("They are added in the end, however many wait in memory", arguments: [0, 3, 100])
    func settles(mostInMemory: Int) async throws {
        try await withArchive { archive in
            let keys = ContentKeys(mostInMemory: mostInMemory)
            let hashes = (0..<10).map { ContentHash(of: [UInt8]("\($0)".utf8)) }
            try archive.writeWithoutTransaction { database in
                for (id, hash) in hashes.enumerated() {
                    keys.insert(hash, of: Int64(id))
                    if id % 4 == 3 { try keys.relieve(in: database) }
                }
                #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM content_key") == 0)
                try keys.settle(in: database)
                let rows = try Row.fetchAll(database, sql: "SELECT hash, content FROM content_key ORDER BY content")
                #expect(rows.map { $0["hash"] as Data? } == hashes.map { Data($0.bytes) })
                try keys.settle(in: database)
                #expect(try Int.fetchOne(database, sql: "SELECT count(*) FROM content_key") == 10)
            }
        }
    }
}
