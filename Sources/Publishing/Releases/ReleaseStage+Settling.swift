import GRDB

extension ReleaseStage {
    /// How a staged path relates to the live release.
    private enum Relation: Int {
        /// The live release has something else there.
        case different = 1
        /// The live release has the same there.
        case same = 2
    }

    /// Works out what the staged paths change in the live release; may be done again after more was staged.
    ///
    /// Where nothing is live, everything is new.
    static func settle(
        _ state: DraftState,
        scope: ReleaseDraft.Scope,
        basis: Release?,
        in database: Database
    ) throws {
        guard basis != nil else { return }
        try database.execute(sql: "DELETE FROM temp.stage WHERE action = \(Action.sweep.rawValue)")
        switch scope {
        case .everything: try sweep(nil, except: state.carriedOver, in: database)
        case .changes: break
        }
        for folder in state.removed { try sweep(folder, except: state.carriedOver, in: database) }
        try database.execute(
            sql: """
                UPDATE temp.stage SET relation = (
                    SELECT CASE
                        WHEN live.content = stage.content AND live.media_type = stage.media_type
                        THEN \(Relation.same.rawValue) ELSE \(Relation.different.rawValue)
                    END
                    FROM main.entry AS live
                    -- A row of a release that there is not was damaged: nobody reads it.
                    JOIN main.release ON release.id = live.from_release
                    WHERE live.path = stage.path AND live.until_release IS NULL
                )
                """
        )
    }

    /// Removes the live paths of a folder, or all, that the draft doesn't mention.
    private static func sweep(_ folder: SitePath?, except kept: [SitePath], in database: Database) throws {
        var conditions = ["until_release IS NULL", "path NOT IN (SELECT path FROM temp.stage)"]
        var arguments: [String] = []
        if let folder {
            conditions.append(PathRange.sql)
            arguments += PathRange(folder).arguments
        }
        for folder in kept {
            conditions.append("NOT \(PathRange.sql)")
            arguments += PathRange(folder).arguments
        }
        // The same for each of very many folders, and so prepared once.
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO temp.stage (path, action)
                SELECT path, \(Action.sweep.rawValue) FROM main.entry WHERE \(conditions.joined(separator: " AND "))
                """
        )
        try statement.execute(arguments: StatementArguments(arguments))
    }

    /// Counts what the settled stage changes.
    static func changes(in database: Database) throws -> ReleaseChanges {
        let row = try Row.fetchOne(
            database,
            sql: """
                SELECT
                    count(*) FILTER (WHERE action = \(Action.put.rawValue) AND relation IS NULL) AS added,
                    count(*) FILTER (WHERE \(isReplacing)) AS changed,
                    count(*) FILTER (WHERE \(isRemoving)) AS removed
                FROM temp.stage
                """
        )
        guard let row else { return ReleaseChanges() }
        return ReleaseChanges(added: row["added"], changed: row["changed"], removed: row["removed"])
    }

    /// Lists what the settled stage changes.
    static func changedPaths(limit: Int, in database: Database) throws -> [PathChange] {
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT path, relation IS NULL AS is_new, action = \(Action.put.rawValue) AS is_put FROM temp.stage
                WHERE (action = \(Action.put.rawValue) AND relation IS NULL) OR (\(isReplacing)) OR (\(isRemoving))
                ORDER BY path LIMIT ?
                """,
            arguments: [limit]
        )
        return rows.map { row in
            let kind: PathChange.Kind = row["is_put"] == false ? .removed : row["is_new"] == true ? .added : .changed
            return PathChange(path: SitePath(trusted: row["path"]), kind: kind)
        }
    }

    /// Ends the intervals of what the settled stage replaces and removes, and begins those of what it puts.
    static func apply(to release: ReleaseID, replacing live: Release?, in database: Database) throws {
        if live != nil {
            try database.execute(
                sql: """
                    UPDATE main.entry SET until_release = ? WHERE until_release IS NULL
                    AND path IN (SELECT path FROM temp.stage WHERE \(isReplacing) OR \(isRemoving))
                    """,
                arguments: [release.rawValue]
            )
        }
        try database.execute(
            sql: """
                INSERT INTO main.entry (path, from_release, until_release, content, media_type, fingerprint, digest)
                SELECT path, ?, NULL, content, media_type, fingerprint, digest FROM temp.stage
                WHERE action = \(Action.put.rawValue) AND relation IS NOT \(Relation.same.rawValue)
                """,
            arguments: [release.rawValue]
        )
    }

    /// Notes the fingerprints, and the digests, of what was rendered again and came out the same.
    static func refreshFingerprints(in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE main.entry SET fingerprint = stage.fingerprint, digest = stage.digest FROM temp.stage AS stage
                WHERE entry.path = stage.path AND entry.until_release IS NULL
                AND stage.action = \(Action.put.rawValue) AND stage.relation = \(Relation.same.rawValue)
                AND (entry.fingerprint IS NOT stage.fingerprint OR entry.digest IS NOT stage.digest)
                """
        )
    }

    private static let isReplacing = "action = \(Action.put.rawValue) AND relation = \(Relation.different.rawValue)"
    private static let isRemoving =
        "action IN (\(Action.remove.rawValue), \(Action.sweep.rawValue)) AND relation IS NOT NULL"
}
