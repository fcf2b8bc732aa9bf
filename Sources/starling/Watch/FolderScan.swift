import Foundation

/// The files of some folders as they stood at an instant: enough to tell whether any of them was written since.
struct FolderScan: Equatable, Sendable {
    /// What changes when a file is written, or put in the place of another.
    struct Stamp: Equatable, Sendable {
        var modified: Date?
        var size: UInt64?
        var number: UInt64?
    }

    /// The stamps by path.
    var stamps: [String: Stamp] = [:]
}

extension FolderScan {
    /// Looks at all files in and below the folders; one that is not there, as a theme may be, holds none.
    ///
    /// Hidden files and what editors leave beside a file while it is open are not looked at.
    init(of folders: [URL]) {
        for folder in folders {
            let path = folder.path(percentEncoded: false)
            for name in FileManager.default.enumerator(atPath: path)?.lazy.compactMap({ $0 as? String }) ?? [] {
                guard !name.hasSuffix("~"), !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else {
                    continue
                }
                let file = folder.appending(path: name)
                stamps[file.path(percentEncoded: false)] = Stamp(of: file.resolvingSymlinksInPath())
            }
        }
    }

    /// The files that were added, changed or removed since another scan, in order.
    func changes(since other: FolderScan) -> [String] {
        Set(stamps.keys).union(other.stamps.keys).filter { stamps[$0] != other.stamps[$0] }.sorted()
    }
}

extension FolderScan.Stamp {
    /// The stamp of a file; nil for a folder, and for what is gone by now: the next scan sees whether it stays so.
    fileprivate init?(of file: URL) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false)),
            attributes[.type] as? FileAttributeType == .typeRegular
        else { return nil }
        modified = attributes[.modificationDate] as? Date
        size = (attributes[.size] as? NSNumber)?.uint64Value
        number = (attributes[.systemFileNumber] as? NSNumber)?.uint64Value
    }
}
