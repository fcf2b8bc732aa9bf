import Foundation

/// Which files of an export folder are as they should be.
struct ExportCheck {
    let folder: ExportFolder
    let manifest: ExportManifest
    /// All paths of the release, some of which may look like another's sibling.
    let paths: Set<SitePath>
    let isVerifying: Bool

    func isUnchanged(_ file: ExportedFile) -> Bool {
        let last = manifest.hash(at: file.path)
        // Same size and second, but other content.
        if let last, last != file.hash { return false }
        for coding in ContentCoding.allCases {
            if coding != .identity, paths.contains(file.path.sibling(coding)) { continue }
            let name = file.path.rawValue + coding.fileSuffix
            let status = folder.status(name)
            guard let size = file.size(coding) else {
                if status != nil { return false }
                continue
            }
            guard let status, status.size == size, status.modifiedAt == file.modifiedAt, status.isWhole else {
                return false
            }
        }
        // Where nobody noted what was written, only the bytes tell.
        return last != nil && !isVerifying || hasItsBytes(file)
    }

    private func hasItsBytes(_ file: ExportedFile) -> Bool {
        // Siblings cannot be compared without being unpacked: they are written again.
        guard file.gzipSize == nil, file.brotliSize == nil else { return false }
        return FileSystem.hash(ofFile: "\(folder.path)/\(file.path.rawValue)") == file.hash
    }
}

extension SitePath {
    /// The path that a sibling would have if it were an artifact of its own.
    func sibling(_ coding: ContentCoding) -> SitePath {
        SitePath(trusted: rawValue + coding.fileSuffix)
    }
}
