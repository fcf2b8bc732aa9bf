import GRDB

/// The rows of packs, and of what is to be erased from them.
///
/// There are few packs and very many contents: a cross join, and a plus sign that keeps SQLite from an index of its own,
/// look at those that a pack may have, rather than at all.
enum PackTable {
    /// Notes a pack that a draft is about to write; until it is published it has no size.
    static func insert(_ number: Int64, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO pack (number, size, used, first_content, last_content)
                VALUES (?, 0, 0, (SELECT ifnull(max(id), 0) + 1 FROM content), 0)
                """,
            arguments: [number]
        )
    }

    /// Notes that a pack is on the disk, and that what is published may be in it.
    static func publish(_ number: Int64, size: Int, in database: Database) throws {
        // What a draft stored twice was taken off already.
        try database.execute(
            sql: """
                UPDATE pack SET size = ?1, used = used + ?1, last_content = (SELECT ifnull(max(id), 0) FROM content)
                WHERE number = ?2
                """,
            arguments: [size, number]
        )
    }

    /// The highest number that any pack ever had.
    static func lastNumber(in database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'pack'") ?? 0
    }

    /// The packs that were published, with as many bytes as they have at least.
    static func published(in database: Database) throws -> [(number: Int64, size: Int)] {
        try Row.fetchAll(database, sql: "SELECT number, size FROM pack WHERE size > 0")
            .map { (try $0.checked("number"), try $0.checked("size")) }
    }

    static func numbers(in database: Database) throws -> Set<Int64> {
        try Int64.fetchSet(database, sql: "SELECT number FROM pack")
    }

    /// Whether there are packs that hold nothing any more, or something to be erased.
    static func isUntidy(at time: Double, in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM pack WHERE used <= 0 OR size = 0)
                OR EXISTS (SELECT 1 FROM pack_gap WHERE \(isErasable))
                """,
            arguments: ["now": time]
        ) ?? false
    }

    /// Removes the rows of packs that hold nothing any more, or were never published, with what is in those.
    ///
    /// Where damage makes a pack seem so, what refers to it keeps it.
    static func removeUnused(at time: Double, in database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM content WHERE id IN (
                    SELECT content.id FROM pack CROSS JOIN content
                    ON content.id >= pack.first_content AND +content.pack = pack.number WHERE pack.size = 0
                    AND NOT EXISTS (SELECT 1 FROM entry WHERE entry.content = content.id)
                );
                DELETE FROM pack WHERE (used <= 0 OR size = 0) AND NOT EXISTS (
                    SELECT 1 FROM content WHERE content.id >= first_content AND content.pack = number
                ) AND NOT EXISTS (SELECT 1 FROM pack_gap WHERE pack = number AND NOT ifnull(\(isErasable), 0));
                DELETE FROM pack_gap WHERE pack NOT IN (SELECT number FROM pack);
                """,
            arguments: ["now": time]
        )
    }

    /// Notes until when what was moved may be read where it was.
    static func dateGaps(at time: Double, in database: Database) throws {
        try database.execute(
            sql: "UPDATE pack_gap SET erasable_at = ? WHERE erasable_at IS NULL",
            arguments: [time + GarbageCollector.grace]
        )
    }

    /// Whether a gap may be erased; where it seems to be long until then, the clock was ahead.
    private static let isErasable =
        "(erasable_at <= :now OR erasable_at > :now + \(GarbageCollector.grace) AND :now > 0)"

    /// What is to be erased, by the pack that it is in; rows that were damaged say nothing.
    static func gaps(at time: Double, in database: Database) throws -> [Int64: [PackedExtent]] {
        let rows = try Row.fetchCursor(
            database,
            sql: "SELECT pack, start, size AS extent FROM pack_gap WHERE \(isErasable) ORDER BY pack, start",
            arguments: ["now": time]
        )
        var gaps: [Int64: [PackedExtent]] = [:]
        while let row = try rows.next() {
            do {
                guard let extent = try PackedExtent(row: row) else { continue }
                gaps[extent.pack, default: []].append(extent)
            } catch PublishingError.damaged {
                continue
            }
        }
        return gaps
    }

    static func removeGaps(at time: Double, in database: Database) throws {
        try database.execute(sql: "DELETE FROM pack_gap WHERE \(isErasable)", arguments: ["now": time])
    }

    /// The contents of packs of which less than half is used still, of so many bytes or little more.
    static func stragglers(upTo budget: Int, in database: Database) throws -> [Int64] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT content.id, content.extent FROM pack CROSS JOIN content
                ON content.id BETWEEN pack.first_content AND pack.last_content AND +content.pack = pack.number
                WHERE pack.used * 2 < pack.size ORDER BY pack.number, content.id
                """
        )
        var contents: [Int64] = []
        var rest = budget
        while rest > 0, let row = try rows.next() {
            guard let extent = Int.fromDatabaseValue(row["extent"]) else { continue }
            contents.append(try row.checked("id"))
            rest -= min(rest, max(0, extent))
        }
        return contents
    }
}
