import Foundation
import GRDB
import Testing

@testable import Publishing

@Suite("Collection of garbage")
struct CollectingTests {
    /// Keeps no more than it must.
    private let strict = Retention(count: 0, age: .zero)

    @Test("A superseded release stays for ten minutes, whatever retention says")
    func waitsTenMinutes() async throws {
        try await withArchive { archive in
            let first = try archive.publish(["de/a": "1", "de/b": "same"]).release
            try archive.publish(["de/a": "2"], at: 100)
            #expect(try archive.collectGarbage(at: moment(699), retention: strict) == CollectedGarbage())
            #expect(try archive.texts(in: first.id) == ["de/a": "1", "de/b": "same"])
            let collected = try archive.collectGarbage(at: moment(700), retention: strict)
            #expect(collected == CollectedGarbage(releases: 1, entries: 1, contents: 1))
            #expect(try archive.texts() == ["de/a": "2", "de/b": "same"])
            #expect(try archive.releases().map(\.isKept) == [true, false])
        }
    }

    @Test("The live release is never collected, however old it is")
    func keepsTheLiveRelease() async throws {
        try await withArchive { archive in
            try archive.publish(["de/a": "1"])
            #expect(try archive.collectGarbage(at: moment(1e9), retention: strict) == CollectedGarbage())
            #expect(try archive.texts() == ["de/a": "1"])
        }
    }

    @Test("Retention keeps the newest by count, and the recent by age")
    func retains() async throws {
        try await withArchive { archive in
            for number in 0..<6 { try archive.publish(["de/a": "\(number)"], at: Double(number) * 1000) }
            _ = try archive.collectGarbage(at: moment(5001), retention: Retention(count: 2, age: .seconds(2500)))
            // Superseded at 1000, 2000, 3000, 4000 and 5000 seconds.
            #expect(try archive.releases().map(\.isKept) == [true, true, true, true, false, false])
            _ = try archive.collectGarbage(at: moment(9000), retention: Retention(count: 2, age: .seconds(2500)))
            #expect(try archive.releases().map(\.isKept) == [true, true, true, false, false, false])
            #expect(try archive.texts(in: ReleaseID(rawValue: 4)) == ["de/a": "3"])
            #expect(try archive.count(of: "entry") == 3)
            #expect(try archive.count(of: "content") == 3)
        }
    }

    @Test("Content that a kept release shares with a collected one stays")
    func keepsSharedContent() async throws {
        try await withArchive { archive in
            try archive.publish(["de/a": "x", "de/b": "y"])
            try archive.publish(["de/a": "y", "de/b": "z"], at: 1)
            try archive.publish(["de/a": "z"], at: 2)
            _ = try archive.collectGarbage(at: moment(1000), retention: strict)
            #expect(try archive.texts() == ["de/a": "z", "de/b": "z"])
            #expect(try archive.count(of: "content") == 1)
        }
    }

    @Test("Sealed content goes after ten minutes, though its release is kept")
    func erasesSealedContent() async throws {
        try await withArchive { archive in
            let first = try archive.publish(["de/1": "Anna Beispiel", "de/2": "harmless"]).release
            try archive.publish(["de/1": "nobody", "de/2": "other"], sealing: ["de/1"], at: 1)
            #expect(try archive.collectGarbage(at: moment(600)).entries == 0)
            #expect(try archive.collectGarbage(at: moment(601)).contents == 1)
            #expect(try archive.texts(in: first.id) == ["de/2": "harmless"])
            try archive.pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            let bytes = try Data(contentsOf: archive.folder.appending(path: "site.db"))
            #expect(bytes.range(of: Data("Anna Beispiel".utf8)) == nil, "erased text must not linger in free pages")
            #expect(bytes.range(of: Data("harmless".utf8)) != nil)
        }
    }

    @Test("A hashed asset is served for 400 days after it was last live, also when its release is gone")
    func keepsAssets() async throws {
        try await withArchive { archive in
            let asset = "assets/stars.0123456789ab.css"
            try archive.publish([asset: "old", "de/a": "1"])
            let live = try archive.publish(["de/a": "2"], removing: [asset], at: 1).release
            _ = try archive.collectGarbage(at: moment(399 * 86_400), retention: strict)
            #expect(try archive.releases().last?.isKept == false)
            #expect(try archive.text(at: asset, in: live.id) == "old")
            #expect(try archive.paths(in: live.id).map(\.rawValue) == ["de/a"])
            _ = try archive.collectGarbage(at: moment(401 * 86_400), retention: strict)
            #expect(try archive.text(at: asset, in: live.id) == nil)
        }
    }

    @Test("Files go with the last release that has them; others' files stay")
    func collectsFiles() async throws {
        try await withArchive { archive in
            let draft = try archive.begin(.changes)
            try draft.putFile(at: SitePath("feeds", "x"), mediaType: .xml) { try $0.write([UInt8]("<a/>".utf8)) }
            _ = try draft.publish(at: moment(0))
            let feeds = archive.folder.appending(path: "feeds")
            try Data("notes".utf8).write(to: feeds.appending(path: "README"))
            try archive.publish([:], removing: ["feeds/x"], at: 1)
            #expect(try archive.collectGarbage(at: moment(100), retention: strict).files == 0)
            #expect(try archive.collectGarbage(at: moment(1000), retention: strict).files == 1)
            let names = try FileManager.default.contentsOfDirectory(atPath: feeds.path(percentEncoded: false))
            #expect(names == ["README"])
        }
    }
}
