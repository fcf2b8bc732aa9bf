import Crypto
public import Foundation
public import Reviews

/// Copies of the pictures that came with reviews, in a folder for each product, so that a page need ask nobody else.
///
/// What a review shows no longer is removed with the next look at its product; all of it can be fetched again.
public struct PictureShelf: Sendable {
    /// A copy.
    public struct Picture: Sendable, Hashable {
        /// What it is called: a hash of its address, and its kind.
        public let name: String
        /// Its kind.
        public let kind: PictureKind
        let file: URL

        /// The bytes.
        public func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: file)) }
    }

    /// Where the copies are.
    public let folder: URL

    /// Opens the shelf of a data folder; nothing is made before something is kept.
    public init(in data: URL) { folder = data.appending(path: "pictures", directoryHint: .isDirectory) }

    /// The copies for a product, or for the shop (nil), by the address that each came from, hashed.
    public func pictures(of product: Product.ID?) throws -> Pictures {
        let folder = folder(of: product)
        let path = folder.path(percentEncoded: false)
        guard FileManager.default.fileExists(atPath: path) else { return Pictures(byHash: [:]) }
        var byHash: [String: Picture] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: path) {
            let parts = name.split(separator: ".")
            // What a crash left half-written has another ending.
            guard parts.count == 2, let kind = PictureKind(rawValue: String(parts[1])) else { continue }
            byHash[String(parts[0])] = Picture(name: name, kind: kind, file: folder.appending(path: name))
        }
        return Pictures(byHash: byHash)
    }

    /// Keeps what was fetched from an address; false if it is no picture.
    public func keep(_ bytes: [UInt8], from address: String, for product: Product.ID?) throws -> Bool {
        guard let kind = PictureKind(bytes) else { return false }
        let folder = folder(of: product)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let name = "\(Self.hash(address)).\(kind.rawValue)"
        try Data(bytes).write(to: folder.appending(path: name), options: .atomic)
        return true
    }

    /// Removes the copies for a product that come from none of these addresses.
    public func remove(except addresses: Set<String>, for product: Product.ID?) throws {
        let kept = Set(addresses.map(Self.hash))
        for (hash, picture) in try pictures(of: product).byHash where !kept.contains(hash) {
            try FileManager.default.removeItem(at: picture.file)
        }
    }

    private func folder(of product: Product.ID?) -> URL {
        folder.appending(path: product.map { Self.hash($0.rawValue) } ?? "shop", directoryHint: .isDirectory)
    }

    static func hash(_ text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).prefix(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension PictureShelf {
    /// The copies for a product.
    public struct Pictures: Sendable, Hashable {
        fileprivate let byHash: [String: Picture]

        /// The copy of what is at an address; nil if there is none.
        public subscript(address: String) -> Picture? { byHash[PictureShelf.hash(address)] }

        /// The copy of a name; nil if there is none.
        public subscript(name name: String) -> Picture? {
            byHash[String(name.prefix { $0 != "." })].flatMap { $0.name == name ? $0 : nil }
        }
    }
}
