/// What an endpoint can be given, by eKomi's name of it.
public struct EndpointParameter: Sendable, Hashable {
    /// What a value consists of.
    public enum Kind: Sendable, Hashable {
        /// Any text.
        case text
        /// A whole number within a range.
        case number(ClosedRange<Int>)
        /// Yes or no.
        case flag
        /// A day, such as `2026-03-01`.
        case day
        /// A time, such as `2026-03-01T10:12:13+0000`.
        case time
        /// One of these.
        case choice([String])
        /// Some of these, separated by commas.
        case choices([String])
        /// So many texts at most, each given by itself.
        case texts(most: Int)
        /// A document of JSON.
        case json
        /// What nobody else may see.
        case secret
        /// A file of so many bytes at most.
        case file(most: Int)
    }

    /// eKomi's name of it.
    public let name: String
    /// What a value consists of.
    public let kind: Kind
    /// Whether nothing is sent without it.
    public let isRequired: Bool
    /// What it is for, and what holds without it.
    public let summary: String

    static func required(_ name: String, _ kind: Kind = .text, _ summary: String) -> EndpointParameter {
        EndpointParameter(name: name, kind: kind, isRequired: true, summary: summary)
    }

    static func optional(_ name: String, _ kind: Kind = .text, _ summary: String) -> EndpointParameter {
        EndpointParameter(name: name, kind: kind, isRequired: false, summary: summary)
    }

    /// Whether a name means this parameter; case, dashes and underscores make no difference, nor do brackets.
    func isMeant(by name: String) -> Bool { Self.folded(name) == Self.folded(self.name) }

    /// A name without what people write in different ways.
    static func folded(_ name: String) -> String {
        String(decoding: name.lowercased().utf8.filter { !"-_[]".utf8.contains($0) }, as: UTF8.self)
    }
}

extension EndpointParameter.Kind {
    /// What to give, in words: `1 to 20`.
    public var expectation: String {
        switch self {
        case .text: "a text"
        case .number(let range) where range.upperBound == .max: "a whole number, \(range.lowerBound) or more"
        case .number(let range): "a whole number, \(range.lowerBound) to \(range.upperBound)"
        case .flag: "1 or 0"
        case .day: "a day, such as 2026-03-01"
        case .time: "a time, such as 2026-03-01T10:12:13+0000"
        case .choice(let names): "one of \(names.joined(separator: ", "))"
        case .choices(let names): "some of \(names.joined(separator: ", ")), separated by commas"
        case .texts(let most): "a text; may be given \(most) times"
        case .json: "JSON"
        case .secret: "env:NAME or file:PATH of where it stands"
        case .file(let most): "a file of at most \(most) bytes"
        }
    }
}
