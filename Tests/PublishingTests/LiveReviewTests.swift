import Foundation
import GRDB
import Testing

@testable import Publishing

@Suite("Reviews published with a release")
struct LiveReviewTests {
    private let folder = SitePath("de", "p", "1")

    private func row(_ id: String, _ text: String = "", stars: Int = 5, at seconds: Double = 0) -> ReviewRow {
        ReviewRow(
            id: id,
            submittedAt: moment(seconds),
            stars: stars,
            json: Array("{\"text\":\"\(text)\"}".utf8),
            html: Array(text.utf8)
        )
    }

    @discardableResult
    private func publish(
        _ rows: [ReviewRow],
        in archive: SiteArchive,
        sealing: Bool = false,
        scope: ReleaseDraft.Scope = .changes,
        at seconds: Double
    ) throws -> Publication {
        let draft = try archive.begin(scope)
        try draft.put(Artifact(path: folder.appending("stars.html"), body: []))
        try draft.putReviews([(folder: folder, rows: rows)])
        if sealing { try draft.seal(folder) }
        return try draft.publish(at: moment(seconds))
    }

    private func texts(_ archive: SiteArchive, in release: ReleaseID? = nil) throws -> [String]? {
        let release = try #require(try release ?? archive.live()?.id)
        return try archive.reviews(ReviewQuery(pageSize: 50), of: folder, in: release)?.entries
            .map { String(decoding: $0.html, as: UTF8.self) }
    }

    @Test("A release keeps its reviews, and a reader of it sees no others")
    func intervals() async throws {
        try await withArchive { archive in
            let first = try publish([row("a", "1"), row("b", "2", at: -1)], in: archive, at: 0)
            let second = try publish([row("b", "3", at: -1), row("c", "4", at: 1)], in: archive, at: 1)
            #expect(try texts(archive, in: first.release.id) == ["1", "2"])
            #expect(try texts(archive, in: second.release.id) == ["4", "3"])
        }
    }

    @Test("A year begins and ends in universal time, and is looked at however many reviews are newer")
    func years() async throws {
        try await withArchive { archive in
            let starts = [2024: 1_704_067_200.0, 2025: 1_735_689_600, 2026: 1_767_225_600]
            let origin = moment(0).timeIntervalSince1970
            let rows = starts.flatMap { year, start in
                [
                    row("\(year)", "first of \(year)", at: start - origin),
                    row("\(year - 1)-end", "last of \(year - 1)", at: start - origin - 0.001),
                ]
            }
            let newer = (0...ReviewQuery.window).map { row("newer-\($0)", at: Double($0)) }
            let release = try publish(rows + newer, in: archive, at: 0).release.id
            func texts(_ year: Int) throws -> [String]? {
                try archive.reviews(ReviewQuery(year: year), of: folder, in: release)?.entries
                    .map { String(decoding: $0.html, as: UTF8.self) }
            }
            #expect(try texts(2023) == ["last of 2023"])
            #expect(try texts(2024) == ["last of 2024", "first of 2024"])
            #expect(try texts(2025) == ["last of 2025", "first of 2025"])
            #expect(try texts(2026) == ["first of 2026"])
            #expect(try texts(9999) == [])
            #expect(try archive.reviews(ReviewQuery(year: 2023), of: folder, in: release)?.isCut == false)
        }
    }

    @Test("What is the same is neither stored again nor makes a release")
    func unchanged() async throws {
        try await withArchive { archive in
            try publish([row("a", "1"), row("b", "2")], in: archive, at: 0)
            let again = try publish([row("a", "1"), row("b", "2")], in: archive, at: 1)
            #expect(!again.isNew)
            #expect(try archive.count(of: "review_body") == 2)
            #expect(try publish([row("a", "1"), row("b", "2", stars: 4)], in: archive, at: 2).isNew)
            #expect(try archive.count(of: "review") == 3)
        }
    }

    @Test("A rollback takes the reviews back, but none that was sealed since")
    func rollback() async throws {
        try await withArchive { archive in
            let first = try publish([row("a", "1"), row("b", "2", at: -1)], in: archive, at: 0)
            try publish([row("a", "new")], in: archive, at: 1)
            _ = try archive.rollback(to: first.release.id, at: moment(2))
            #expect(try texts(archive) == ["1", "2"])
            try publish([row("a", "1")], in: archive, sealing: true, at: 3)
            _ = try archive.rollback(to: first.release.id, at: moment(4))
            #expect(try texts(archive) == ["1"])
        }
    }

    @Test("Sealed texts are gone from the database when no reader can be using them any more")
    func sealing() async throws {
        try await withArchive { archive in
            try publish([row("a", "secret words"), row("b", "2")], in: archive, at: 0)
            try publish([row("b", "2")], in: archive, sealing: true, at: 1)
            #expect(try archive.collectGarbage(at: moment(300)).reviews == 0)
            #expect(try archive.collectGarbage(at: moment(700)).reviews == 1)
            #expect(try archive.count(of: "review_body") == 1)
            #expect(try texts(archive) == ["2"])
        }
    }

    @Test("What only collected releases had is collected, and what a draft left behind too")
    func collecting() async throws {
        try await withArchive { archive in
            for number in 0..<5 { try publish([row("a", "\(number)")], in: archive, at: Double(number)) }
            let draft = try archive.begin(.changes)
            try draft.putReviews([(folder: folder, rows: [row("x", "left behind")])])
            draft.discard()
            let collected = try archive.collectGarbage(
                at: moment(5000),
                retention: Retention(count: 1, age: .seconds(1))
            )
            #expect(collected.reviews == 3)
            #expect(try archive.count(of: "review") == 2)
            #expect(try archive.count(of: "review_body") == 2)
            #expect(try texts(archive) == ["4"])
        }
    }

    @Test("A folder that is removed, or not said in a draft of everything, takes its reviews with it")
    func removal() async throws {
        try await withArchive { archive in
            try publish([row("a", "1")], in: archive, at: 0)
            var draft = try archive.begin(.changes)
            try draft.removeAll(in: SitePath("de"))
            _ = try draft.publish(at: moment(1))
            #expect(try texts(archive) == nil)
            try publish([row("a", "1")], in: archive, at: 2)
            draft = try archive.begin(.everything)
            try draft.carryOver(SitePath("de"))
            try draft.put(Artifact(path: SitePath("en", "x"), body: []))
            _ = try draft.publish(at: moment(3))
            #expect(try texts(archive) == ["1"])
            draft = try archive.begin(.everything)
            try draft.put(Artifact(path: SitePath("en", "x"), body: []))
            _ = try draft.publish(at: moment(4))
            #expect(try texts(archive) == nil)
        }
    }

    @Test("Any query looks at a bounded number of rows of one index, and no table is scanned")
    func queryPlan() async throws {
        try await withArchive { archive in
            let rows = (0..<(ReviewQuery.window + 500)).map { row("r\($0)", "t", stars: $0 % 5 + 1, at: Double($0)) }
            let release = try publish(rows, in: archive, at: 0).release.id
            for order in ReviewQuery.Order.allCases {
                var query = ReviewQuery(order: order)
                let page = try #require(try archive.reviews(query, of: folder, in: release))
                #expect(page.isCut)
                #expect(page.entries.count == 10)
                query.stars = [3]
                query.language = "xx"
                #expect(try archive.reviews(query, of: folder, in: release)?.total == 0)
            }
            let plan = try archive.read { database in
                try Row.fetchAll(
                    database,
                    sql: """
                        EXPLAIN QUERY PLAN SELECT id, submitted, key, stars, helpful, language, traits
                        FROM review INDEXED BY review_newest WHERE list = 1 AND from_release <= 1
                        AND (until_release IS NULL OR until_release > 1) ORDER BY submitted DESC, key LIMIT 9
                        """
                )
                .map { $0["detail"] as String }
            }
            #expect(plan == ["SEARCH review USING COVERING INDEX review_newest (list=?)"])
        }
    }

    @Test("An archive of an older version has no reviews, and is read all the same")
    func olderArchive() async throws {
        try await withArchive { archive in
            let release = try archive.publish(["de/p/1/stars.html": "x"]).release.id
            try archive.write { database in
                try database.execute(
                    sql: """
                        DROP TABLE review; DROP TABLE review_body; DROP TABLE review_list; DROP TABLE journal;
                        DELETE FROM grdb_migrations WHERE identifier IN ('reviews', 'journal');
                        """
                )
            }
            let reader = try SiteArchive.openReadOnly(at: archive.folder)
            #expect(try reader.reviews(ReviewQuery(), of: folder, in: release) == nil)
            #expect(try reader.live()?.id == release)
        }
    }
}
