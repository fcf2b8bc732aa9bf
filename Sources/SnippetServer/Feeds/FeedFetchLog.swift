public import Foundation

/// The latest fetches of feeds, in a file of the data folder: every process that serves writes there, and `starling
/// status` reads it.
///
/// One line of JSON a fetch. The file never grows beyond a bound; then the older half of it goes.
public struct FeedFetchLog: Sendable {
    /// The name of the file in the data folder.
    public static let fileName = "feed-fetches.ndjson"
    /// The most bytes the file may have.
    static let largest = 128 * 1024

    private let path: String

    /// Names the log of a data folder; nothing is opened.
    public init(folder: URL) {
        path = folder.appending(path: Self.fileName).path(percentEncoded: false)
    }

    /// The fetches there is a record of, oldest first; none where there is no file or it cannot be read.
    public func fetches() -> [FeedFetch] {
        guard let file = try? LockedFile(path: path, isWriting: false), let bytes = try? file.read() else { return [] }
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        // A line that was cut short by a crash, or written by another version, is no reason to lose the others.
        return bytes.split(separator: UInt8(ascii: "\n"))
            .compactMap { try? decoder.decode(FeedFetch.self, from: Data($0)) }
    }

    /// Adds a fetch; throws where the file may not be written.
    func append(_ fetch: FeedFetch) throws {
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let line = [UInt8](try encoder.encode(fetch)) + [UInt8(ascii: "\n")]
        let file = try LockedFile(path: path, isWriting: true)
        guard try file.size() + line.count > Self.largest else { return try file.append(line) }
        let newest = try file.read().suffix(Self.largest / 2)
        // The first of them may be cut.
        let whole = newest.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
        try file.replace(with: Array(whole) + line)
    }
}
