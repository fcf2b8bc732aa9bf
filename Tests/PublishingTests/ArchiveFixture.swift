import Foundation
import GRDB
import Specification

@testable import Publishing

/// A moment for tests: midnight plus so many seconds.
func moment(_ seconds: Double) -> Date { Date(timeIntervalSince1970: 1_800_000_000 + seconds) }

/// Runs a body with an archive in an empty folder.
func withArchive(
    _ precompression: Precompression = .none,
    _ body: (SiteArchive) async throws -> Void
) async throws {
    try await withTemporaryFolder { folder in
        try await body(SiteArchive.open(at: folder, precompression: precompression))
    }
}

extension SiteArchive {
    /// Publishes texts at paths, and removes others.
    @discardableResult
    func publish(
        _ texts: [String: String],
        removing removed: [String] = [],
        sealing sealed: [String] = [],
        _ scope: ReleaseDraft.Scope = .changes,
        at seconds: Double = 0
    ) throws -> Publication {
        let draft = try begin(scope)
        for (path, text) in texts { try draft.put(Artifact(path: try path.asSitePath, body: [UInt8](text.utf8))) }
        for path in removed { try draft.remove(try path.asSitePath) }
        for path in sealed { try draft.seal(try path.asSitePath) }
        return try draft.publish(at: moment(seconds))
    }

    /// What a release, or the live one, says at each of its paths.
    func texts(in id: ReleaseID? = nil) throws -> [String: String] {
        guard let release = try id ?? live()?.id else { return [:] }
        var texts: [String: String] = [:]
        for path in try paths(in: release) { texts[path.rawValue] = try text(at: path.rawValue, in: release) }
        return texts
    }

    /// What a release says at a path; nil if nothing.
    func text(at path: String, in release: ReleaseID) throws -> String? {
        guard let artifact = try artifact(at: try path.asSitePath, in: release) else { return nil }
        switch artifact.body {
        case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
        case .file(let file, _): return try String(contentsOf: file, encoding: .utf8)
        }
    }

    /// How many rows a table has.
    func count(of table: String) throws -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 }
    }
}

/// A path in a test that is none.
struct NoSitePath: Error {
    let text: String
}

extension String {
    var asSitePath: SitePath {
        get throws {
            guard let path = SitePath(parsing: self) else { throw NoSitePath(text: self) }
            return path
        }
    }
}
