/// Whose the names in the folder are: an artifact's own path may look like the sibling of another.
struct ExportNames: Sendable {
    /// The paths of artifacts that end as siblings do; nearly always none.
    private let siblingLike: Set<SitePath>

    /// Knows the names of all files of a release.
    init(_ files: [ExportedFile]) {
        siblingLike = Set(
            files.lazy.map(\.path)
                .filter { path in
                    [ContentCoding.gzip, .brotli].contains { path.rawValue.hasSuffix($0.fileSuffix) }
                }
        )
    }

    /// The file and those of its siblings whose names are its own.
    func codings(of path: SitePath) -> [ContentCoding] {
        guard !siblingLike.isEmpty else { return ContentCoding.allCases }
        return ContentCoding.allCases.filter { $0 == .identity || !siblingLike.contains(path.sibling($0)) }
    }
}

extension SitePath {
    /// The path that a sibling would have if it were an artifact of its own.
    func sibling(_ coding: ContentCoding) -> SitePath {
        SitePath(trusted: rawValue + coding.fileSuffix)
    }
}
