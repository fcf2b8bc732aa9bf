import Foundation
import Specification
import Testing

@testable import Publishing

@Suite("Releases")
struct ReleaseTests {
    @Test("A release holds what was put, and what was not mentioned stays")
    func publishes() async throws {
        try await withArchive { archive in
            #expect(try archive.live() == nil)
            let first = try archive.publish(["de/a": "1", "de/b": "2"])
            #expect(first.isNew)
            #expect(first.release.changes == ReleaseChanges(added: 2))
            let second = try archive.publish(["de/b": "3", "de/c": "4"], removing: ["de/a", "de/none"], at: 1)
            #expect(second.release.changes == ReleaseChanges(added: 1, changed: 1, removed: 1))
            #expect(second.release.pathCount == 2)
            #expect(try archive.texts() == ["de/b": "3", "de/c": "4"])
            #expect(try archive.texts(in: first.release.id) == ["de/a": "1", "de/b": "2"])
            #expect(try archive.releases().map(\.supersededAt) == [nil, moment(1)])
        }
    }

    @Test("Publishing what is there already makes no new release")
    func publishesOnlyChanges() async throws {
        try await withArchive { archive in
            let first = try archive.publish(["de/a": "1"])
            let again = try archive.publish(["de/a": "1"], removing: ["de/none"], at: 1)
            #expect(!again.isNew)
            #expect(again.release == first.release)
            #expect(try archive.releases().count == 1)
        }
    }

    @Test("Content is stored once, however often and wherever it is put")
    func storesContentOnce() async throws {
        try await withArchive { archive in
            try archive.publish(["de/a": "same", "de/b": "same"])
            try archive.publish(["fr/a": "same", "de/a": "other"], at: 1)
            #expect(try archive.count(of: "content") == 2)
        }
    }

    @Test("A draft of everything drops what it doesn't mention, keep or carry over")
    func publishesEverything() async throws {
        try await withArchive { archive in
            try archive.publish(["de/a": "1", "de/b": "2", "fr/a": "3", "fr2/a": "4"])
            let draft = try archive.begin(.everything)
            try draft.put(Artifact(path: SitePath("de", "a"), body: [UInt8]("new".utf8)))
            try draft.carryOver(SitePath("fr"))
            #expect(try draft.changes() == ReleaseChanges(changed: 1, removed: 2))
            try draft.keep(SitePath("de", "b"))
            #expect(try draft.changes() == ReleaseChanges(changed: 1, removed: 1))
            _ = try draft.publish(at: moment(1))
            #expect(try archive.texts() == ["de/a": "new", "de/b": "2", "fr/a": "3"])
        }
    }

    @Test("A folder is removed but for what the draft puts or keeps there")
    func removesFolders() async throws {
        try await withArchive { archive in
            try archive.publish(["de/p/1/a": "1", "de/p/1/b": "2", "de/p/1/c": "4", "de/p/10/a": "3"])
            let draft = try archive.begin(.changes)
            try draft.keep(SitePath("de", "p", "1", "c"))
            try draft.removeAll(in: SitePath("de", "p", "1"))
            try draft.put(Artifact(path: SitePath("de", "p", "1", "a"), body: [UInt8]("new".utf8)))
            _ = try draft.publish(at: moment(1))
            #expect(try archive.texts() == ["de/p/1/a": "new", "de/p/1/c": "4", "de/p/10/a": "3"])
        }
    }

    @Test("A fingerprint tells whether a rendering is current, also after it came out the same")
    func comparesFingerprints() async throws {
        try await withArchive { archive in
            let path = SitePath("de", "a")
            let artifact = Artifact(path: path, body: [1])
            let draft = try archive.begin(.changes)
            #expect(try !draft.isCurrent(path, fingerprint: Fingerprint([1])))
            try draft.put(artifact, fingerprint: Fingerprint([1]))
            _ = try draft.publish(at: moment(0))
            let next = try archive.begin(.everything)
            #expect(try next.keep(path, ifCurrent: Fingerprint([1])))
            #expect(try !next.isCurrent(path, fingerprint: Fingerprint([2])))
            try next.put(artifact, fingerprint: Fingerprint([2]))
            #expect(try !next.publish(at: moment(1)).isNew)
            let last = try archive.begin(.changes)
            #expect(try last.isCurrent(path, fingerprint: Fingerprint([2])))
            try last.remove(path)
            _ = try last.publish(at: moment(2))
            #expect(try !archive.begin(.changes).isCurrent(path, fingerprint: Fingerprint([2])))
        }
    }

    @Test("A change of media type alone is a change")
    func comparesMediaTypes() async throws {
        try await withArchive { archive in
            try archive.publish(["de/a": "1"])
            let draft = try archive.begin(.changes)
            try draft.put(Artifact(path: SitePath("de", "a"), body: [UInt8]("1".utf8), mediaType: .html))
            let publication = try draft.publish(at: moment(1))
            #expect(publication.release.changes == ReleaseChanges(changed: 1))
            #expect(try archive.artifact(at: SitePath("de", "a"), in: publication.release.id)?.mediaType == .html)
        }
    }

    @Test("A draft that another process overtook is refused, and nothing of it is seen")
    func refusesOutdatedDrafts() async throws {
        try await withArchive { archive in
            try archive.publish(["de/a": "1"])
            let draft = try archive.begin(.changes)
            try draft.put(Artifact(path: SitePath("de", "a"), body: [9]))
            let other = try SiteArchive.open(at: archive.folder)
            let overtaking = try other.publish(["de/a": "2"], at: 1).release.id
            #expect(throws: PublishingError.outdatedDraft(basis: ReleaseID(rawValue: 1), live: overtaking)) {
                try draft.publish(at: moment(2))
            }
            #expect(try archive.texts() == ["de/a": "2"])
        }
    }

    @Test("There is one draft at a time, and none after it is closed")
    func opensOneDraft() async throws {
        try await withArchive { archive in
            let draft = try archive.begin(.changes)
            #expect(throws: PublishingError.openDraft) { _ = try archive.begin(.changes) }
            #expect(throws: PublishingError.openDraft) { try archive.collectGarbage(at: moment(0)) }
            draft.discard()
            #expect(throws: PublishingError.closedDraft) { try draft.remove(SitePath("a")) }
            _ = try archive.begin(.changes)
            _ = try archive.begin(.changes)
        }
    }

    @Test("What a crash left of a draft is not seen, and is gone after the next")
    func survivesCrashes() async throws {
        try await withArchive { archive in
            try archive.publish(["de/a": "1"])
            let draft = try archive.begin(.changes)
            for number in 0..<13_000 {
                try draft.put(Artifact(path: SitePath("de", "n\(number)"), body: [UInt8]("\(number)".utf8)))
            }
            try draft.putFile(at: SitePath("feeds", "f.xml"), mediaType: .xml) { try $0.write([UInt8]("<f/>".utf8)) }
            #expect(try archive.count(of: "content") > 1, "a batch went ahead of the switch: the third was taken")

            // The files as they are on the disk at this moment are what a crash would leave.
            try await withTemporaryFolder { folder in
                let crashed = folder.appending(path: "copy")
                try FileManager.default.copyItem(at: archive.folder, to: crashed)
                let reopened = try SiteArchive.open(at: crashed, precompression: .none)
                #expect(try reopened.texts() == ["de/a": "1"])
                try reopened.publish(["de/b": "2"], at: 1)
                #expect(try reopened.texts() == ["de/a": "1", "de/b": "2"])
                #expect(try reopened.count(of: "content") == 2)
                #expect(try reopened.collectGarbage(at: moment(2)).files == 1)
            }
        }
    }

    @Test("What many paths share is kept once, however much came between them")
    func keepsContentOnce() async throws {
        try await withArchive { archive in
            let draft = try archive.begin(.changes)
            let count = 40_000
            for number in 0..<count {
                try draft.put(Artifact(path: SitePath("de", "n\(number)"), body: [UInt8]("\(number % 35_000)".utf8)))
            }
            let release = try draft.publish(at: moment(0)).release.id
            #expect(try archive.count(of: "content") == 35_000)
            #expect(try archive.count(of: "content_key") == 35_000)
            for number in [0, 1, 4_999, 34_999, 35_000, count - 1] {
                #expect(try archive.text(at: "de/n\(number)", in: release) == "\(number % 35_000)")
            }
            #expect(try archive.publish(["de/n0": "0", "de/n35000": "0"], at: 1).isNew == false)
        }
    }

    @Test("A reader never sees a mixture of two releases")
    func switchesAtOnce() async throws {
        try await withArchive { archive in
            let names = (0..<40).map { "de/p/\($0)/stars.html" }
            try archive.publish(Dictionary(uniqueKeysWithValues: names.map { ($0, "0") }))
            let reader = try SiteArchive.openReadOnly(at: archive.folder)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<2 {
                    group.addTask {
                        while !Task.isCancelled {
                            let texts = Set(try reader.texts().values)
                            #expect(texts.count == 1, "a mixture: \(texts)")
                        }
                    }
                }
                for number in 1...25 {
                    try archive.publish(Dictionary(uniqueKeysWithValues: names.map { ($0, "\(number)") }), at: 1)
                }
                group.cancelAll()
                try await group.waitForAll()
            }
            #expect(Set(try reader.texts().values) == ["25"])
        }
    }

    @Test("Large artifacts are files named by their content")
    func keepsFiles() async throws {
        try await withArchive(.fast) { archive in
            let path = SitePath("feeds", "de", "google-product-reviews.xml")
            let text = String(repeating: "<review>gut</review>\n", count: 10_000)
            let draft = try archive.begin(.changes)
            try draft.putFile(at: path, mediaType: .xml) { file in
                for line in text.split(separator: "\n") { try file.write([UInt8]((line + "\n").utf8)) }
            }
            let release = try draft.publish(at: moment(0)).release
            let artifact = try #require(try archive.artifact(at: path, in: release.id))
            #expect(artifact.contentHash == ContentHash(of: [UInt8](text.utf8)))
            #expect(try archive.text(at: path.rawValue, in: release.id) == text)
            guard case .file(let gzip, let size) = artifact.gzip else {
                Issue.record("no gzip sibling")
                return
            }
            let compressed = try [UInt8](Data(contentsOf: gzip))
            #expect(compressed.count == size)
            #expect(try gunzip(compressed) == [UInt8](text.utf8))
        }
    }

    @Test("The gzip sibling of a file that is put again stays as it was, and a damaged one is made anew")
    func keepsSiblings() async throws {
        try await withArchive(Precompression(gzipLevel: 9, brotliQuality: nil)) { first in
            let path = SitePath("feeds", "x.xml")
            let text = (0..<20_000).map { "<review>\($0 &* 7919 % 10_007) ist gut</review>\n" }.joined()
            func put(in archive: SiteArchive, at seconds: Double) throws -> (file: URL, bytes: Data) {
                let draft = try archive.begin(.everything)
                try draft.putFile(at: path, mediaType: .xml) { try $0.write(text.utf8) }
                let release = try draft.publish(at: moment(seconds)).release
                let artifact = try archive.artifact(at: path, in: release.id, comparingFilesUpTo: .max)
                guard case .file(let file, _) = try #require(artifact?.gzip) else { throw CocoaError(.fileNoSuchFile) }
                return (file, try Data(contentsOf: file))
            }
            let before = try put(in: first, at: 0)
            let second = try SiteArchive.open(
                at: first.folder,
                precompression: Precompression(gzipLevel: 1, brotliQuality: nil)
            )
            #expect(try put(in: second, at: 1).bytes == before.bytes)
            try Data(before.bytes.dropLast()).write(to: before.file)
            let after = try put(in: second, at: 2)
            #expect(after.bytes.count > before.bytes.count)
            #expect(try gunzip([UInt8](after.bytes)) == Array(text.utf8))
        }
    }

    @Test("A file whose writing fails leaves nothing behind")
    func cleansUpFailedFiles() async throws {
        struct Failure: Error {}
        try await withArchive { archive in
            let draft = try archive.begin(.changes)
            #expect(throws: Failure.self) {
                try draft.putFile(at: SitePath("feeds", "x"), mediaType: .xml) { file in
                    try file.write([1, 2, 3])
                    throw Failure()
                }
            }
            let feeds = archive.folder.appending(path: "feeds").path(percentEncoded: false)
            #expect(try FileManager.default.contentsOfDirectory(atPath: feeds).isEmpty)
        }
    }
}
