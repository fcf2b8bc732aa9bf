import Foundation
import Specification
import Testing

@testable import Publishing

@Suite("Export")
struct SiteExportTests {
    private let long = String(repeating: "<p>Sehr gute Ware</p>\n", count: 200)
    private let longer = String(repeating: "<p>Sehr gute Ware!</p>\n", count: 300)

    @Test("The live release lies in the folder, with siblings that pay and are as old as their file")
    func writesFiles() async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/p/~2e~2e/stars.html": "stars", "de/index.html": long])
            let report = try SiteExport(of: archive).write(to: folder)
            #expect(report.written.map(\.rawValue) == ["de/index.html", "de/p/~2e~2e/stars.html"])
            let files = try exportedFiles(in: folder)
            #expect(
                files.keys.sorted()
                    == ["de/index.html", "de/index.html.br", "de/index.html.gz", "de/p/~2e~2e/stars.html"]
            )
            #expect(files["de/index.html"] == Data(long.utf8))
            #expect(try gunzip([UInt8](files["de/index.html.gz"] ?? Data())) == [UInt8](long.utf8))
            for name in files.keys {
                let values = try folder.appending(path: name).resourceValues(forKeys: [.contentModificationDateKey])
                #expect(values.contentModificationDate == moment(0))
            }
        }
    }

    @Test("Only what changed is written again, and what is gone is removed with its folder")
    func writesChanges() async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/1/a.html": long, "de/2/a.html": long, "de/3/a.html": "short"])
            _ = try SiteExport(of: archive).write(to: folder)
            try archive.publish(["de/1/a.html": "short now"], removing: ["de/2/a.html"], at: 5)
            let report = try SiteExport(of: archive).write(to: folder)
            #expect(report.written.map(\.rawValue) == ["de/1/a.html"])
            #expect(report.removed.map(\.rawValue) == ["de/2/a.html"])
            #expect(report.unchangedCount == 1)
            #expect(try exportedFiles(in: folder) == (try await archive.freshExport()))
            #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "de/2").path(percentEncoded: false)))
            let again = try SiteExport(of: archive).write(to: folder)
            #expect(again.written.isEmpty)
            #expect(again.removed.isEmpty)
        }
    }

    @Test("A change within the same second and of the same size is written")
    func noticesQuickChanges() async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/a.html": "1"])
            _ = try SiteExport(of: archive).write(to: folder)
            try archive.publish(["de/a.html": "2"])
            _ = try SiteExport(of: archive).write(to: folder)
            #expect(try exportedFiles(in: folder)["de/a.html"] == Data("2".utf8))
        }
    }

    @Test(
        "A damaged folder is repaired",
        arguments: [
            "rm de/1/a.html", "rm de/1/a.html.gz", "rm -r de", "echo broken > de/1/a.html", "touch de/1/a.html",
            ": > de/1/a.html.br", "echo stale > de/2/b.html.gz", "rm .starling-export",
            "echo broken > .starling-export", "rm .starling-export; echo broken > de/2/b.html",
            "mv de/1/a.html x; ln -s ../../x de/1/a.html", "rm .starling-export; printf hallu > de/2/b.html",
            "cp -r de fr; mkdir .starling-export.new; cp -r de .starling-export.new/1; printf 'starling export 1\\n- fr/1/a.html\\n- fr/2/b.html\\n' > .starling-export",
        ]
    )
    func repairs(command: String) async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/1/a.html": long, "de/2/b.html": "hallo"])
            _ = try SiteExport(of: archive).write(to: folder)
            let shell = Process()
            shell.executableURL = URL(filePath: "/bin/sh")
            shell.arguments = ["-ec", command]
            shell.currentDirectoryURL = folder
            try shell.run()
            shell.waitUntilExit()
            #expect(shell.terminationStatus == 0)
            _ = try SiteExport(of: archive).write(to: folder)
            var files = try exportedFiles(in: folder)
            files["x"] = nil
            #expect(files == (try await archive.freshExport()))
        }
    }

    @Test("With verification, damage that size and time don't show is repaired too")
    func verifies() async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/b.html": "hallo"])
            _ = try SiteExport(of: archive).write(to: folder)
            let file = folder.appending(path: "de/b.html")
            try Data("hallu".utf8).write(to: file)
            try FileManager.default.setAttributes(
                [.modificationDate: moment(0)],
                ofItemAtPath: file.path(percentEncoded: false)
            )
            #expect(try SiteExport(of: archive).write(to: folder).written.isEmpty)
            #expect(try SiteExport(of: archive).write(to: folder, verifying: true).written.count == 1)
            #expect(try Data(contentsOf: file) == Data("hallo".utf8))
        }
    }

    @Test("Files of others stay as they are")
    func leavesOthersAlone() async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/1/a.html": "1", "de/2/a.html": "2"])
            _ = try SiteExport(of: archive).write(to: folder)
            for name in ["robots.txt", "de/1/notes", "de/2/notes"] {
                try Data("mine".utf8).write(to: folder.appending(path: name))
            }
            try archive.publish(["de/1/a.html": "new"], removing: ["de/2/a.html"], at: 1)
            _ = try SiteExport(of: archive).write(to: folder)
            var expected = try await archive.freshExport()
            for name in ["robots.txt", "de/1/notes", "de/2/notes"] { expected[name] = Data("mine".utf8) }
            #expect(try exportedFiles(in: folder) == expected)
        }
    }

    @Test("A manifest that somebody tampered with removes nothing outside the folder")
    func distrustsItsManifest() async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/a.html": "1"])
            _ = try SiteExport(of: archive).write(to: folder)
            let outside = folder.appending(path: "../precious")
            try Data("precious".utf8).write(to: outside)
            try Data("starling export 1\n- ../precious\n- /../precious\n".utf8)
                .write(to: folder.appending(path: ExportManifest.fileName))
            _ = try SiteExport(of: archive).write(to: folder)
            #expect(try Data(contentsOf: outside) == Data("precious".utf8))
        }
    }

    @Test("An export interrupted at any step is completed by the next, and leaves no half or stale file meanwhile")
    func completesInterruptedExports() async throws {
        try await withExport { archive, _ in
            try archive.publish(["de/1/a.html": long, "de/2/a.html": long, "de/3/a.html": "short", "de/4/a.html": "x"])
            let before = try await archive.freshExport()
            try await withTemporaryFolder { scratch in
                let base = scratch.appending(path: "base")
                _ = try SiteExport(of: archive).write(to: base)
                try archive.publish(
                    ["de/1/a.html": longer, "de/3/a.html": long, "de/5/a.html": "new"],
                    removing: ["de/2/a.html", "de/4/a.html"],
                    at: 5
                )
                let second = try await archive.freshExport()
                try archive.publish(["de/6/a.html": "x"], removing: ["de/5/a.html"], at: 9)
                let third = try await archive.freshExport()
                _ = try archive.rollback(to: ReleaseID(rawValue: 2), at: moment(10))

                var step = 0
                var wasInterrupted = true
                while wasInterrupted {
                    let folder = scratch.appending(path: "\(step)")
                    try FileManager.default.copyItem(at: base, to: folder)
                    wasInterrupted = try archive.export(to: folder, interruptedAfter: step)
                    for (name, content) in try visibleFiles(in: folder) {
                        #expect(content == before[name] || content == second[name], "\(name) after \(step) steps")
                    }
                    try expectSiblingsMatch(in: folder)
                    // Half of the interrupted exports are completed, half are overtaken by another release.
                    if step.isMultiple(of: 2) {
                        _ = try SiteExport(of: archive).write(to: folder)
                        #expect(try exportedFiles(in: folder) == second)
                    } else {
                        let overtaking = try archive.rollback(to: ReleaseID(rawValue: 3), at: moment(11))
                        _ = try SiteExport(of: archive).write(to: folder)
                        #expect(try exportedFiles(in: folder) == third)
                        #expect(overtaking.isNew)
                        _ = try archive.rollback(to: ReleaseID(rawValue: 2), at: moment(12))
                    }
                    step += 1
                }
                #expect(step > 10)
            }
        }
    }

    /// Expects each `.gz` to hold what its file holds.
    private func expectSiblingsMatch(in folder: URL) throws {
        let files = try visibleFiles(in: folder)
        for (name, content) in files where name.hasSuffix(".gz") {
            #expect(Data(try gunzip([UInt8](content))) == files[String(name.dropLast(3))])
        }
    }

    @Test("A folder that cannot be written is named, and nothing else happens")
    func reportsFailures() async throws {
        try await withExport { archive, folder in
            try archive.publish(["de/a.html": "1"])
            try Data().write(to: folder)
            #expect {
                try SiteExport(of: archive).write(to: folder)
            } throws: { error in
                "\(error)".contains(folder.path(percentEncoded: false))
            }
        }
    }

    @Test("Without a release there is nothing to export")
    func needsARelease() async throws {
        try await withExport { archive, folder in
            #expect(throws: PublishingError.noRelease) { try SiteExport(of: archive).write(to: folder) }
        }
    }

    @Test("Damaged content is not exported")
    func refusesDamage() async throws {
        try await withExport { archive, folder in
            let draft = try archive.begin(.changes)
            try draft.putFile(at: SitePath("feeds", "x.xml"), mediaType: .xml) { try $0.write([UInt8]("<a/>".utf8)) }
            _ = try draft.publish(at: moment(0))
            let hash = ContentHash(of: [UInt8]("<a/>".utf8))
            try Data("<b/>".utf8).write(to: archive.feedFile(hash))
            #expect(throws: PublishingError.damaged(what: "the content of /feeds/x.xml")) {
                try SiteExport(of: archive).write(to: folder)
            }
            #expect(try exportedFiles(in: folder)["feeds/x.xml"] == nil)
        }
    }
}
