public import Foundation
public import Publishing
import Snippets

/// The files of `public`, each under a name with the hash of its content, so that they may be cached for ever.
public struct PublicAssets: Sendable {
    /// What others refer to keeps its name over the years, and so has no hash in it: a loader that shops paste, pictures
    /// that stand in mails, the description of an interface.
    static func isUnhashed(_ name: String) -> Bool {
        ["starling.js", "openapi.json"].contains(name) || (name.hasPrefix("stars-") && name.hasSuffix(".png"))
    }

    /// The largest asset that is published, in bytes.
    static let largest = 4 << 20

    /// The files as they are published.
    public let artifacts: [Artifact]
    private let paths: [String: SitePath]

    /// Reads the files of the folders; where two hold the same name, the first folder's wins.
    public init(folders: [URL]) throws(SiteBuildError) {
        var artifacts: [Artifact] = []
        var paths: [String: SitePath] = [:]
        for folder in folders {
            for name in try Self.names(in: folder) where paths[name] == nil {
                let file = folder.appending(path: name)
                let body: [UInt8]
                do {
                    body = [UInt8](try Data(contentsOf: file))
                } catch {
                    throw SiteBuildError.asset(file.relativePath, reason: error.localizedDescription)
                }
                guard body.count <= Self.largest else {
                    throw SiteBuildError.asset(file.relativePath, reason: "it is over \(Self.largest >> 20) MB")
                }
                let path = SitePath("assets", Self.publishedName(name, body))
                paths[name] = path
                artifacts.append(Artifact(path: path, body: body))
            }
        }
        self.artifacts = artifacts
        self.paths = paths
    }

    /// The path that an asset is published at; nil if there is none of that name.
    public func path(of name: String) -> SitePath? { paths[name] }

    /// The plain files of a folder, sorted; none if there is no such folder, as in most themes.
    private static func names(in folder: URL) throws(SiteBuildError) -> [String] {
        let path = folder.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { return [] }
        let names: [String]
        do {
            names = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw SiteBuildError.asset(path, reason: error.localizedDescription)
        }
        return names.sorted()
            .filter { name in
                var isFolder: ObjCBool = false
                let file = folder.appending(path: name).path(percentEncoded: false)
                return !name.hasPrefix(".") && FileManager.default.fileExists(atPath: file, isDirectory: &isFolder)
                    && !isFolder.boolValue
            }
    }

    /// `starling.css` becomes `starling.0123456789abcdef.css`.
    private static func publishedName(_ name: String, _ body: [UInt8]) -> String {
        guard !isUnhashed(name) else { return name }
        let hash = ContentHash(of: body).hexadecimal.prefix(16)
        guard let dot = name.lastIndex(of: ".") else { return "\(name).\(hash)" }
        return "\(name[..<dot]).\(hash)\(name[dot...])"
    }
}
