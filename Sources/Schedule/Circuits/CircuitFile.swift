public import Foundation

/// The circuits of all sources by name, in a file of the data folder: cron starts another process each time.
public struct CircuitFile: Sendable {
    /// The name of the file in the data folder.
    public static let fileName = "circuits.json"

    private let file: URL

    /// Names the file of a data folder; nothing is opened.
    public init(folder: URL) {
        file = folder.appending(path: Self.fileName)
    }

    /// The circuits that are not as ever; none where there is no file or it makes no sense: then everything is asked.
    public func read() -> [String: Circuit] {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        guard let bytes = try? Data(contentsOf: file) else { return [:] }
        return (try? decoder.decode([String: Circuit].self, from: bytes)) ?? [:]
    }

    /// Writes the circuits in one step; the caller holds the lock.
    ///
    /// Throws where the folder cannot be written.
    public func write(_ circuits: [String: Circuit]) throws {
        guard circuits != read() else { return }
        let encoder = JSONEncoder()
        encoder.dateEncodingStrategy = .iso8601
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(circuits).write(to: file, options: .atomic)
    }
}
