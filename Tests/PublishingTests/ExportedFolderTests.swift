import Foundation
import GRDB
import Specification
import Synchronization
import Testing

@testable import Publishing

@Suite("Folders of an export")
struct ExportedFolderTests {
    private let long = String(repeating: "<p>Sehr gute Ware</p>\n", count: 200)

    /// Two products, each with four files of which two have siblings.
    private var products: [String: String] {
        var texts: [String: String] = ["de/index.html": long]
        for product in ["1", "2"] {
            for (name, text) in ["a.html": long, "b.html": "b", "c.html": long + "c", "d.html": "d"] {
                texts["de/p/\(product)/\(name)"] = text + product
            }
        }
        return texts
    }

    @Test("A folder that is new appears with all its files, and nothing before")
    func appearsWhole() async throws {
        try await withExport { archive, folder in
            try archive.publish(products)
            let expected = try await archive.freshExport()
            let seen = Mutex<[String: Set<Int>]>([:])
            let export = SiteExport(of: archive) { _ in
                let files = try visibleFiles(in: folder)
                for product in ["1", "2"] {
                    let count = files.keys.count { $0.hasPrefix("de/p/\(product)/") }
                    seen.withLock { _ = $0[product, default: []].insert(count) }
                }
                #expect(files.allSatisfy { expected[$0.key] == $0.value })
            }
            _ = try export.write(to: folder)
            #expect(try exportedFiles(in: folder) == expected)
            let counts = seen.withLock { $0 }
            for product in ["1", "2"] { #expect(counts[product]?.isSubset(of: [0, 8]) == true) }
            #expect(counts["1"]?.contains(0) == true)
        }
    }

    @Test("An export interrupted within a new folder is completed by the next, and nothing of ours is left behind")
    func completes() async throws {
        try await withExport { archive, _ in
            try archive.publish(products)
            let expected = try await archive.freshExport()
            try await withTemporaryFolder { scratch in
                var (step, wasInterrupted, leftovers) = (0, true, 0)
                while wasInterrupted {
                    let folder = scratch.appending(path: "\(step)")
                    wasInterrupted = try archive.export(to: folder, interruptedAfter: step)
                    if isThere(ExportFolder.temporaryName, in: folder) { leftovers += 1 }
                    #expect(try visibleFiles(in: folder).allSatisfy { expected[$0.key] == $0.value })
                    _ = try SiteExport(of: archive).write(to: folder)
                    #expect(try exportedFiles(in: folder) == expected, "after \(step) steps")
                    #expect(!isThere(ExportFolder.temporaryName, in: folder))
                    step += 1
                }
                #expect(step > 20)
                #expect(leftovers == step - 1)
            }
        }
    }

    @Test("Folders in folders that are filled at the same time don't stand in each other's way")
    func fillsAtTheSameTime() async throws {
        try await withExport { archive, folder in
            // Each is a portion of its own, and all hold the same.
            let large = String(repeating: long, count: 64)
            var texts: [String: String] = [:]
            for number in 0..<8 {
                for name in ["a/b/x.html", "a/y.html", "z.html"] { texts["de/\(number)/\(name)"] = large }
            }
            try archive.publish(texts)
            for round in 0..<8 {
                let folder = folder.appending(path: "\(round)")
                _ = try SiteExport(of: archive).write(to: folder)
                let written = try exportedFiles(in: folder).filter { $0.key.hasSuffix(".html") }
                #expect(written == texts.mapValues { Data($0.utf8) })
            }
        }
    }

    @Test("A file that somebody puts in a folder while we fill it is kept, and ours are put beside it")
    func keepsForeignFiles() async throws {
        try await withExport { archive, folder in
            try archive.publish(products)
            let export = SiteExport(of: archive) { name in
                guard name == "de/p/2" else { return }
                try FileManager.default.createDirectory(
                    at: folder.appending(path: name),
                    withIntermediateDirectories: true
                )
                for file in ["notes", "b.html.gz"] {
                    try Data("mine".utf8).write(to: folder.appending(path: "\(name)/\(file)"))
                }
            }
            _ = try export.write(to: folder)
            var expected = try await archive.freshExport()
            // What has the name of one of our siblings would be taken for it.
            expected["de/p/2/notes"] = Data("mine".utf8)
            #expect(try exportedFiles(in: folder) == expected)
            #expect(!isThere(ExportFolder.temporaryName, in: folder))
        }
    }

    @Test("What has the name of a folder and is none is named, and stays")
    func namesObstacles() async throws {
        try await withExport { archive, folder in
            try archive.publish(products)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("mine".utf8).write(to: folder.appending(path: "de"))
            #expect {
                try SiteExport(of: archive).write(to: folder)
            } throws: { error in
                "\(error)".contains("\(folder.path(percentEncoded: false))/de")
            }
            #expect(try Data(contentsOf: folder.appending(path: "de")) == Data("mine".utf8))
        }
    }

    @Test("A folder that is a link to another is written through it")
    func followsFolders() async throws {
        try await withExport { archive, folder in
            try archive.publish(products)
            let elsewhere = folder.appending(path: "../elsewhere")
            for url in [folder, elsewhere] {
                try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
            }
            try FileManager.default.createSymbolicLink(
                atPath: folder.appending(path: "de").path(percentEncoded: false),
                withDestinationPath: "../elsewhere"
            )
            _ = try SiteExport(of: archive).write(to: folder)
            #expect(try Data(contentsOf: elsewhere.appending(path: "p/1/b.html")) == Data("b1".utf8))
        }
    }

    @Test(
        "What was left under our temporary name is removed, and what it links to is not touched",
        arguments: [
            "mkdir -p out/N/1/deep; ln -s ../../precious out/N/1/link; ln -s ../../../precious/file out/N/1/deep/file",
            "mkdir out; ln -s ../precious out/N", "mkdir out; ln -s ../precious/file out/N", "mkdir out; touch out/N",
            "mkdir out; ln -s nowhere out/N",
            "mkdir -p out/N/1; mkfifo out/N/1/pipe; touch \"out/N/1/$(printf '\\377')\"",
        ]
    )
    func removesLeftovers(command: String) async throws {
        try await withExport { archive, folder in
            try archive.publish(products)
            let above = folder.deletingLastPathComponent()
            let precious = above.appending(path: "precious")
            try FileManager.default.createDirectory(at: precious, withIntermediateDirectories: true)
            try Data("precious".utf8).write(to: precious.appending(path: "file"))
            let shell = Process()
            shell.executableURL = URL(filePath: "/bin/sh")
            shell.arguments = ["-ec", command.replacing("out/N", with: "out/\(ExportFolder.temporaryName)")]
            shell.currentDirectoryURL = above
            try shell.run()
            shell.waitUntilExit()
            #expect(shell.terminationStatus == 0)
            _ = try SiteExport(of: archive).write(to: folder)
            #expect(!isThere(ExportFolder.temporaryName, in: folder))
            #expect(try exportedFiles(in: folder) == (try await archive.freshExport()))
            #expect(try Data(contentsOf: precious.appending(path: "file")) == Data("precious".utf8))
        }
    }

    @Test("Nobody else can look into what is not whole yet")
    func hidesWhatIsNotWhole() async throws {
        try await withExport { archive, folder in
            try archive.publish(products)
            let temporary = folder.appending(path: ExportFolder.temporaryName).path(percentEncoded: false)
            let export = SiteExport(of: archive) { _ in
                let attributes = try FileManager.default.attributesOfItem(atPath: temporary)
                #expect(attributes[.posixPermissions] as? Int == 0o700)
            }
            _ = try export.write(to: folder)
        }
    }

    @Test("An artifact whose name is that of another's sibling is written, and the sibling is not")
    func prefersArtifacts() async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/1/a.html": long, "de/1/a.html.gz": "an artifact"])
            for _ in 0..<2 {
                _ = try SiteExport(of: archive).write(to: folder)
                let files = try exportedFiles(in: folder)
                #expect(files.keys.sorted() == ["de/1/a.html", "de/1/a.html.br", "de/1/a.html.gz"])
                #expect(files["de/1/a.html.gz"] == Data("an artifact".utf8))
            }
            #expect(try SiteExport(of: archive).write(to: folder).written.isEmpty)
        }
    }

    @Test(
        "Of content that is damaged, or another's, nothing is exported",
        arguments: [
            "UPDATE content SET bytes = CAST('evil' AS BLOB) WHERE size = 5",
            "UPDATE content SET hash = 7 WHERE size = 5",
            "UPDATE content SET hash = zeroblob(32) WHERE size = 5", "UPDATE content SET bytes = NULL WHERE size = 5",
            "UPDATE variant_gzip SET bytes = x'00'", "UPDATE variant_gzip SET hash = 7",
            "UPDATE variant_gzip SET bytes = NULL",
            "UPDATE variant_brotli SET bytes = ''", "UPDATE variant_brotli SET hash = ''",
            "UPDATE entry SET content = (SELECT content FROM entry WHERE path = 'en/a.html') WHERE path = 'de/a.html'",
        ]
    )
    func refusesDamage(sql: String) async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/a.html": sql.contains("variant") ? long : "right", "en/a.html": "well"])
            try archive.write { try $0.execute(sql: sql) }
            #expect(throws: PublishingError.self) { try SiteExport(of: archive).write(to: folder) }
            #expect(try visibleFiles(in: folder)["de/a.html"] == nil)
        }
    }

    @Test("A portion ends with a folder once it is large enough, and within one only where that is huge")
    func keepsFoldersTogether() throws {
        var portion = ExportPortion()
        let (here, there) = (try "de/1/a.html".asSitePath, try "de/2/a.html".asSitePath)
        func add(_ count: Int) {
            [UInt8](repeating: 1, count: count).withUnsafeBytes { _ = portion.append($0) }
            portion.append(ExportPortion.File(path: here, modifiedAt: 0, codings: [], bodies: []))
        }
        add(1)
        #expect(!portion.isFull(before: there))
        add(1 << 18)
        #expect(portion.isFull(before: there))
        #expect(!portion.isFull(before: here))
        add(1 << 23)
        #expect(portion.isFull(before: here))
    }
}
