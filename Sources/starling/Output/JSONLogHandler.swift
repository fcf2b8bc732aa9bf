import Foundation
import Logging
import Synchronization

/// Writes each message as one line of JSON, for programs that gather logs.
struct JSONLogHandler: LogHandler {
    /// Takes a line; the default is the standard error.
    typealias Sink = @Sendable (Data) -> Void

    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    var logLevel = Logger.Level.info
    private let label: String
    private let now: @Sendable () -> Date
    private let sink: Sink

    init(
        label: String,
        now: @escaping @Sendable () -> Date = { Date() },
        sink: @escaping Sink = { FileHandle.standardError.write($0) }
    ) {
        self.label = label
        self.now = now
        self.sink = sink
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var fields = metadata.merging(metadataProvider?.get() ?? [:]) { $1 }
            .merging(event.metadata ?? [:]) { $1 }
            .mapValues(JSONValue.init)
        // What every line has is not to be mistaken for what a message brings.
        for name in ["time", "level", "log", "message"] {
            if let value = fields.removeValue(forKey: name) { fields["\(name)_"] = value }
        }
        let time = now().formatted(.iso8601.year().month().day().time(includingFractionalSeconds: true))
        fields["time"] = .text("\(time)Z")
        fields["level"] = .text(event.level.rawValue)
        fields["log"] = .text(label)
        fields["message"] = .text("\(event.message)")
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // Texts, lists and objects of texts can always be written.
        guard var line = try? encoder.encode(fields) else { return }
        line.append(UInt8(ascii: "\n"))
        sink(line)
    }
}

/// A value of a log message; numbers stay numbers.
private enum JSONValue: Encodable {
    case text(String)
    case number(Double)
    case list([JSONValue])
    case object([String: JSONValue])

    init(_ value: Logger.MetadataValue) {
        switch value {
        case .string(let text): self.init(text)
        case .stringConvertible(let value): self.init(value.description)
        case .array(let values): self = .list(values.map(JSONValue.init))
        case .dictionary(let values): self = .object(values.mapValues(JSONValue.init))
        }
    }

    private init(_ text: String) {
        let isNumber = text.wholeMatch(of: /-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,9})?/) != nil
        self = isNumber ? Double(text).map(JSONValue.number) ?? .text(text) : .text(text)
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number):
            if let whole = Int64(exactly: number) {
                try container.encode(whole)
            } else {
                try container.encode(number)
            }
        case .list(let values): try container.encode(values)
        case .object(let values): try container.encode(values)
        }
    }
}
