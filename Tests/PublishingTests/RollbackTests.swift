import Testing

@testable import Publishing

@Suite("Rollback")
struct RollbackTests {
    @Test("An earlier release is brought back whole, as a new one")
    func bringsBack() async throws {
        try await withArchive { archive in
            let first = try archive.publish(["de/a": "1", "de/b": "1", "de/c": "1"]).release
            try archive.publish(["de/a": "2", "de/d": "2"], removing: ["de/b"], at: 1)
            try archive.publish(["de/a": "3"], at: 2)
            let back = try archive.rollback(to: first.id, at: moment(3)).release
            #expect(back.origin == .rollback(to: first.id))
            #expect(back.changes == ReleaseChanges(added: 1, changed: 1, removed: 1))
            #expect(back.pathCount == 3)
            #expect(try archive.texts() == ["de/a": "1", "de/b": "1", "de/c": "1"])
            #expect(try archive.texts(in: ReleaseID(rawValue: 3)) == ["de/a": "3", "de/c": "1", "de/d": "2"])
        }
    }

    @Test("A rollback can be rolled back, and built upon")
    func goesOn() async throws {
        try await withArchive { archive in
            let first = try archive.publish(["de/a": "1"]).release
            let second = try archive.publish(["de/a": "2", "de/b": "2"], at: 1).release
            _ = try archive.rollback(to: first.id, at: moment(2))
            _ = try archive.rollback(to: second.id, at: moment(3))
            #expect(try archive.texts() == ["de/a": "2", "de/b": "2"])
            try archive.publish(["de/c": "3"], at: 4)
            #expect(try archive.texts() == ["de/a": "2", "de/b": "2", "de/c": "3"])
        }
    }

    @Test("What was sealed since stays as it is")
    func keepsSealedPaths() async throws {
        try await withArchive { archive in
            let first = try archive.publish(["de/1": "with the withdrawn review", "de/2": "old", "de/3": "also"])
                .release
            try archive.publish(
                ["de/1": "without", "de/2": "new"],
                removing: ["de/3"],
                sealing: ["de/1", "de/3"],
                at: 1
            )
            try archive.publish(["de/1": "without, later"], at: 2)
            _ = try archive.rollback(to: first.id, at: moment(3))
            #expect(try archive.texts() == ["de/1": "without, later", "de/2": "old"])
        }
    }

    @Test("A sealed folder brings nothing back, also what went before it was sealed")
    func sealsFolders() async throws {
        try await withArchive { archive in
            let first = try archive.publish(["de/p/1/a": "with", "de/p/1/b": "with", "de/p/10/a": "other"]).release
            try archive.publish([:], removing: ["de/p/1/b", "de/p/10/a"], at: 1)
            try archive.publish(["de/p/1/a": "without"], sealing: ["de/p/1"], at: 2)
            _ = try archive.rollback(to: first.id, at: moment(3))
            #expect(try archive.texts() == ["de/p/1/a": "without", "de/p/10/a": "other"])
        }
    }

    @Test("A release from after the seal comes back whole")
    func restoresAfterTheSeal() async throws {
        try await withArchive { archive in
            try archive.publish(["de/1": "with"])
            let clean = try archive.publish(["de/1": "without"], sealing: ["de/1"], at: 1).release
            try archive.publish(["de/1": "broken"], at: 2)
            _ = try archive.rollback(to: clean.id, at: moment(3))
            #expect(try archive.texts() == ["de/1": "without"])
        }
    }

    @Test("A draft that only seals counts, though it makes no release")
    func sealsWithoutChange() async throws {
        try await withArchive { archive in
            let first = try archive.publish(["de/1": "with"]).release
            try archive.publish(["de/1": "without"], at: 1)
            #expect(try !archive.publish([:], sealing: ["de/1"], at: 2).isNew)
            _ = try archive.rollback(to: first.id, at: moment(3))
            #expect(try archive.texts() == ["de/1": "without"])
        }
    }

    @Test("A rollback takes over the facts of the release it brings back")
    func restoresFacts() async throws {
        try await withArchive { archive in
            let draft = try archive.begin(.changes)
            try draft.put(Artifact(path: SitePath("a"), body: [1]))
            let first = try draft.publish(at: moment(0), facts: #"{"cursor":7}"#).release
            try archive.publish(["a": "2"], at: 1)
            #expect(try archive.rollback(to: first.id, at: moment(2)).release.facts == #"{"cursor":7}"#)
            #expect(try archive.live()?.facts == #"{"cursor":7}"#)
        }
    }

    @Test("A rollback to the live release changes nothing; to none, or one that is gone, it is refused")
    func refuses() async throws {
        try await withArchive { archive in
            #expect(throws: PublishingError.noRelease) {
                try archive.rollback(to: ReleaseID(rawValue: 1), at: moment(0))
            }
            let first = try archive.publish(["a": "1"]).release
            #expect(try !archive.rollback(to: first.id, at: moment(1)).isNew)
            #expect(throws: PublishingError.unknownRelease(ReleaseID(rawValue: 9))) {
                try archive.rollback(to: ReleaseID(rawValue: 9), at: moment(1))
            }
            try archive.publish(["a": "2"], at: 1)
            _ = try archive.collectGarbage(at: moment(700), retention: Retention(count: 0, age: .zero))
            #expect(throws: PublishingError.collectedRelease(first.id)) {
                try archive.rollback(to: first.id, at: moment(701))
            }
        }
    }
}
