import Foundation

/// Which files of an export folder are as they should be.
struct ExportCheck {
    let folder: ExportFolder
    let manifest: ExportManifest
    let names: ExportNames
    let isVerifying: Bool

    /// Divides files into those that are as they should be and those that are not; the order is kept.
    func divide(_ files: [ExportedFile]) -> (unchanged: [ExportedFile], changed: [ExportedFile]) {
        var (unchanged, changed): ([ExportedFile], [ExportedFile]) = ([], [])
        // Where there is no folder, nobody need be asked about the files in it.
        var last: (folder: Substring?, exists: Bool) = (nil, false)
        for file in files {
            let parent = file.path.parent
            if parent != last.folder { last = (parent, folder.hasFolder(parent)) }
            if last.exists, isUnchanged(file) { unchanged.append(file) } else { changed.append(file) }
        }
        return (unchanged, changed)
    }

    private func isUnchanged(_ file: ExportedFile) -> Bool {
        let last = manifest.hash(at: file.path)
        // Same size and second, but other content.
        if let last, last != file.hash { return false }
        for coding in names.codings(of: file.path) {
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
        return FileSystem.hash(ofFile: folder.path(of: file.path.rawValue)) == file.hash
    }
}
