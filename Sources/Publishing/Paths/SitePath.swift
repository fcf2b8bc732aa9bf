/// The path of an artifact within the site: the same text in a URL, in the archive and on disk.
///
/// Its segments hold only `A-Z a-z 0-9 _ - ~` and inner dots, so that no path names a hidden file, leaves the
/// site or needs percent-encoding. See ``segment(for:)`` for how other ids are written.
public struct SitePath: Hashable, Sendable {
    /// The segments joined by slashes, without a leading one: `de/p/4711/stars.html`.
    public let rawValue: String

    /// Joins ids and file names, each encoded as one segment.
    ///
    /// Every input makes a valid path, and two different lists of segments make two different paths. Don't pass
    /// what ``segment(for:)`` returned: it would be encoded a second time.
    public init(_ first: String, _ others: String...) {
        self.init(segments: [first] + others)
    }

    /// Reads a path as it stands in a URL or an archive, with or without its leading slash.
    ///
    /// Nil unless each segment is exactly what ``segment(for:)`` would have written, so that there is one path for
    /// one artifact.
    public init?(parsing text: some StringProtocol) {
        var path = [UInt8](text.utf8)[...]
        if path.first == UInt8(ascii: "/") { path.removeFirst() }
        for segment in path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard Self.isCanonicalSegment(segment) else { return nil }
        }
        rawValue = String(decoding: path, as: UTF8.self)
    }

    private init(segments: [String]) {
        rawValue = segments.map(Self.segment).joined(separator: "/")
    }

    /// The path of something in this folder, its name encoded as a segment.
    public func appending(_ name: String) -> Self {
        let segment = Self.segment(for: name)
        var path = rawValue
        path.reserveCapacity(path.utf8.count + segment.utf8.count + 1)
        path += "/"
        path += segment
        return Self(trusted: path)
    }

    /// The path of something in this folder, its names encoded as segments.
    public func appending(_ names: String...) -> Self {
        Self(trusted: ([rawValue] + names.map(Self.segment)).joined(separator: "/"))
    }

    /// Takes a text that this module wrote itself.
    init(trusted rawValue: String) {
        self.rawValue = rawValue
    }
}

extension SitePath {
    /// The path as it stands in a URL, with its leading slash.
    public var urlPath: String { "/" + rawValue }

    /// The first segment: a storefront, `feeds`, `assets`.
    public var firstSegment: Substring { rawValue.prefix { $0 != "/" } }

    /// The last segment: the name of the file.
    public var fileName: Substring {
        lastSlash.map { rawValue[rawValue.utf8.index(after: $0)...] } ?? rawValue[...]
    }

    /// The segments before the last one, joined by slashes; nothing at the top.
    var parent: Substring {
        lastSlash.map { rawValue[..<$0] } ?? ""
    }

    /// The folder that it is in; the path itself at the top.
    var folder: SitePath {
        lastSlash == nil ? self : SitePath(trusted: String(parent))
    }

    private var lastSlash: String.Index? { rawValue.utf8.lastIndex(of: UInt8(ascii: "/")) }

    /// Whether this is an asset whose name holds the hash of its content, so that it never changes.
    public var isHashedAsset: Bool {
        rawValue.utf8.starts(with: "assets/".utf8)
            && fileName.split(separator: ".").dropFirst().dropLast()
                .contains { part in
                    part.utf8.count >= 8 && part.utf8.allSatisfy { Hexadecimal.value(of: $0) != nil }
                }
    }

    /// Whether this is the folder itself or lies somewhere in it.
    public func isWithin(_ folder: SitePath) -> Bool {
        guard rawValue.utf8.starts(with: folder.rawValue.utf8) else { return false }
        let rest = rawValue.utf8.dropFirst(folder.rawValue.utf8.count)
        return rest.isEmpty || rest.first == UInt8(ascii: "/")
    }
}

extension SitePath: Comparable {
    /// Orders paths by their bytes, as the archive does.
    public static func < (left: Self, right: Self) -> Bool {
        left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
    }
}

extension SitePath: CustomStringConvertible {
    /// The path as it stands in a URL.
    public var description: String { urlPath }
}
