import Foundation
import Specification
import Testing

@testable import Publishing

@Suite("A zip archive of large artifacts")
struct ZipTests {
    private let path = SitePath("feeds", "all.zip")

    private func text(_ name: String) -> [UInt8] {
        Array(String(repeating: "<review>\(name) ist gut</review>\n", count: 5000).utf8)
    }

    private func member(_ name: String, at seconds: Double = 0) -> ZipMember {
        ZipMember(name: "\(name).xml", path: SitePath("feeds", "\(name).xml"), modifiedAt: moment(seconds))
    }

    /// Puts files and an archive of them, and publishes both.
    private func publish(
        _ files: [String: [UInt8]],
        of members: [ZipMember],
        in archive: SiteArchive,
        at seconds: Double = 0
    ) throws {
        let draft = try archive.begin(.changes)
        for (name, bytes) in files {
            try draft.putFile(at: SitePath("feeds", "\(name).xml"), mediaType: .xml) { try $0.write(bytes) }
        }
        try draft.putZip(of: members, at: path)
        _ = try draft.publish(at: moment(seconds))
    }

    private func zip(_ archive: SiteArchive) throws -> (bytes: [UInt8], file: URL) {
        let release = try #require(try archive.live())
        let artifact = try #require(try archive.artifact(at: path, in: release.id))
        #expect(artifact.mediaType == .zip)
        guard case .file(let file, let size) = artifact.body else { throw NotAFile() }
        let bytes = [UInt8](try Data(contentsOf: file))
        #expect(bytes.count == size)
        return (bytes, file)
    }

    private struct NotAFile: Error {}

    /// What a program prints, or nil if there is no such program.
    private func output(of program: String, _ arguments: [String]) throws -> Data? {
        let folders = ProcessInfo.processInfo.environment["PATH", default: "/usr/bin"].split(separator: ":")
        let path = folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
        guard let path else { return nil }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(program) \(arguments)")
        return data
    }

    @Test("is read by other programs, which find every file as it was put", arguments: [Precompression.fast, .none])
    func isReadable(_ precompression: Precompression) async throws {
        try await withArchive(precompression) { archive in
            let files = ["a": text("a"), "b": text("b"), "klein": Array("<x/>".utf8)]
            try publish(files, of: ["a", "b", "klein"].map { member($0) }, in: archive)
            let file = try zip(archive).file.path(percentEncoded: false)
            let tested = try output(of: "unzip", ["-t", file]).map { String(decoding: $0, as: UTF8.self) }
            #expect(tested?.contains("No errors detected") ?? true)
            for (name, bytes) in files {
                if let read = try output(of: "unzip", ["-p", file, "\(name).xml"]) {
                    #expect([UInt8](read) == bytes)
                }
            }
            let script = """
                import sys, zipfile
                archive = zipfile.ZipFile(sys.argv[1])
                assert archive.testzip() is None
                print(*[(i.filename, i.file_size, i.date_time) for i in archive.infolist()])
                """
            let listed = try output(of: "python3", ["-c", script, file])
            let expected = """
                ('a.xml', \(text("a").count), (2027, 1, 15, 8, 0, 0)) \
                ('b.xml', \(text("b").count), (2027, 1, 15, 8, 0, 0)) \
                ('klein.xml', 4, (2027, 1, 15, 8, 0, 0))

                """
            #expect(listed.map { String(decoding: $0, as: UTF8.self) == expected } ?? true)
        }
    }

    @Test("takes the compressed bytes of a file over as they are, and so does the next archive")
    func copies() async throws {
        try await withArchive(.fast) { archive in
            try publish(["a": text("a"), "b": text("b")], of: [member("a"), member("b")], in: archive)
            let release = try #require(try archive.live())
            let gzip = try #require(try archive.artifact(at: SitePath("feeds", "a.xml"), in: release.id)?.gzip)
            guard case .file(let sibling, _) = gzip else { throw NotAFile() }
            let deflated = Data([UInt8](try Data(contentsOf: sibling)).dropFirst(10).dropLast(8))
            #expect(Data(try zip(archive).bytes).range(of: deflated) != nil)

            try publish(["b": text("other")], of: [member("a"), member("b", at: 60)], in: archive, at: 1)
            #expect(Data(try zip(archive).bytes).range(of: deflated) != nil)
        }
    }

    @Test("has the same bytes whenever it is made of the same files")
    func isReproducible() async throws {
        var archives: [[UInt8]] = []
        for seconds in [0.0, 1000] {
            try await withArchive(.fast) { archive in
                try publish(
                    ["a": text("a"), "b": text("b")],
                    of: [member("a"), member("b")],
                    in: archive,
                    at: seconds
                )
                archives.append(try zip(archive).bytes)
            }
        }
        #expect(archives[0] == archives[1])
    }

    @Test("is not made of a file that is missing or damaged")
    func damage() async throws {
        try await withArchive(.fast) { archive in
            try publish(["a": text("a")], of: [member("a")], in: archive)
            let draft = try archive.begin(.changes)
            #expect(throws: PublishingError.self) { try draft.putZip(of: [member("none")], at: path) }
            let release = try #require(try archive.live())
            let gzip = try archive.artifact(at: SitePath("feeds", "a.xml"), in: release.id)?.gzip
            guard case .file(let sibling, _) = try #require(gzip) else { throw NotAFile() }
            var bytes = try Data(contentsOf: sibling)
            bytes[100] ^= 1
            try bytes.write(to: sibling)
            #expect(throws: PublishingError.self) { try draft.putZip(of: [member("a")], at: path) }
        }
    }

    @Test("knows no time before 1980, and none after 2107", arguments: [-1e9, 1e11])
    func times(_ seconds: Double) async throws {
        try await withArchive { archive in
            try publish(["a": text("a")], of: [member("a", at: seconds)], in: archive)
            let listed = try output(of: "unzip", ["-l", try zip(archive).file.path(percentEncoded: false)])
            #expect(listed.map { String(decoding: $0, as: UTF8.self).contains("a.xml") } ?? true)
        }
    }
}
