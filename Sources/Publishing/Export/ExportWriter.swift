import Foundation

/// Writes portions into an export folder, so that nobody who reads it ever sees half a file.
///
/// A folder that is not there yet is filled where nobody looks and renamed once; in one that is there, each file is.
struct ExportWriter: Sendable {
    let folder: ExportFolder

    /// Writes the files of a portion; portions that share no path may be written at the same time.
    func write(_ portion: ExportPortion) throws {
        try portion.bytes.withUnsafeBytes { bytes in
            for files in portion.folders {
                guard let name = files.first?.path.parent else { continue }
                // Somebody else may make that folder while it is filled.
                guard try folder.hasFolder(name) || !create(String(name), holding: files, bytes) else { continue }
                for file in files { try replace(file, bytes) }
            }
        }
    }

    private func create(
        _ name: String,
        holding files: ArraySlice<ExportPortion.File>,
        _ bytes: UnsafeRawBufferPointer
    ) throws -> Bool {
        try folder.createFolder(name) { parent in
            for file in files {
                for (coding, body) in file.bodies {
                    let name = file.path.rawValue + coding.fileSuffix
                    try folder.willChange(name)
                    let temporary = String(file.path.fileName) + coding.fileSuffix
                    try folder.create(name, as: temporary, in: parent, modifiedAt: file.modifiedAt) {
                        try write(body, of: file, coding, bytes, to: $0, path: $1)
                    }
                }
            }
        }
    }

    /// Writes a file and its siblings, so that at no moment a sibling is older than the file.
    private func replace(_ file: ExportPortion.File, _ bytes: UnsafeRawBufferPointer) throws {
        for coding in file.codings where coding != .identity {
            try folder.remove(file.path.rawValue + coding.fileSuffix)
        }
        for (coding, body) in file.bodies {
            try folder.replace(file.path.rawValue + coding.fileSuffix, modifiedAt: file.modifiedAt) {
                try write(body, of: file, coding, bytes, to: $0, path: $1)
            }
        }
    }

    private func write(
        _ body: ExportPortion.Body,
        of file: ExportPortion.File,
        _ coding: ContentCoding,
        _ bytes: UnsafeRawBufferPointer,
        to descriptor: CInt,
        path: String
    ) throws {
        switch body {
        case .bytes(let range):
            try FileSystem.writeAll(UnsafeRawBufferPointer(rebasing: bytes[range]), to: descriptor, path: path)
        case .file(let source, let hash):
            guard try FileSystem.copy(source, to: descriptor, path: path) == hash else {
                throw PublishingError.damaged(what: "the content of \(file.path)\(coding.fileSuffix)")
            }
        }
    }
}
