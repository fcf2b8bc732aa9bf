import Reviews

import struct Foundation.Date

/// What an endpoint is given, each value held against what is declared of its parameter.
public struct EndpointArguments: Sendable {
    /// In which form the answer is wanted.
    public let format: AnswerFormat
    private var values: [String: [String]] = [:]
    let file: [UInt8]?

    /// Takes names and values as people write them.
    ///
    /// - Parameters:
    ///   - given: names and values; a name may come several times where the parameter takes several.
    ///   - file: what a parameter that is a file consists of.
    ///   - format: JSON, or CSV where the endpoint has it.
    ///   - definition: the endpoint.
    /// - Throws: `ArgumentFault` for the first one that cannot be right.
    public init(
        _ given: [(name: String, value: String)],
        file: [UInt8]? = nil,
        format: AnswerFormat = .json,
        for definition: EndpointDefinition
    ) throws(ArgumentFault) {
        self.format = format
        self.file = file
        if format == .csv, !definition.hasCSV { throw .unsupported("\(definition.fullName) answers in JSON only") }
        for (name, value) in given {
            guard let parameter = definition.parameters.first(where: { $0.isMeant(by: name) && !$0.isFile }) else {
                throw .unknown(name, known: definition.parameters.map(\.name))
            }
            try parameter.check(value)
            values[parameter.name, default: []].append(value)
        }
        for parameter in definition.parameters { try requireNumber(of: parameter) }
        if file != nil, !definition.parameters.contains(where: \.isFile) {
            throw .unsupported("\(definition.fullName) takes no file")
        }
    }

    /// The same with another value, such as that of the next page.
    func setting(_ name: String, to number: Int) -> EndpointArguments {
        var copy = self
        copy.values[name] = ["\(number)"]
        return copy
    }

    private func requireNumber(of parameter: EndpointParameter) throws(ArgumentFault) {
        let count = parameter.isFile ? file.map { _ in 1 } ?? 0 : values[parameter.name]?.count ?? 0
        let most = if case .texts(let most) = parameter.kind { most } else { 1 }
        if count > most { throw .repeated(parameter.name, expected: most == 1 ? "it once" : "\(most) at most") }
        if count == 0, parameter.isRequired {
            throw .missing(parameter.name, expected: parameter.kind.expectation)
        }
    }
}

extension EndpointArguments {
    /// A value as it was given.
    func text(_ name: String) -> String? { values[name]?.first }

    /// The value of a parameter that is declared to be required, so that it is there.
    func required(_ name: String) -> String { text(name) ?? "" }

    func texts(_ name: String) -> [String] { values[name] ?? [] }

    func int(_ name: String) -> Int? { text(name).flatMap { Int($0) } }

    func flag(_ name: String) -> Bool? { text(name).flatMap { JSONValue.string($0).flag } }

    func day(_ name: String) -> CalendarDay? { text(name).flatMap { CalendarDay($0) } }

    func date(_ name: String) -> Date? { text(name).flatMap { Timestamp.date(.string($0)) } }

    func json(_ name: String) -> JSONValue? { text(name).flatMap { JSONValue(json: Array($0.utf8)) } }

    func choice<Choice: RawRepresentable<String>>(_ name: String) -> Choice? { text(name).flatMap(Choice.init) }

    func choices<Choice: RawRepresentable<String>>(_ name: String) -> [Choice] {
        text(name)?.split(separator: ",").compactMap { Choice(rawValue: String($0).trimmed) } ?? []
    }

    /// The first and the last day, if any was given.
    func days(_ first: String, _ last: String) throws(ArgumentFault) -> ClosedRange<CalendarDay>? {
        guard let from = day(first), let to = day(last) else {
            guard text(first) != nil || text(last) != nil else { return nil }
            throw .missing(text(first) == nil ? first : last, expected: "a day, since the other one is given")
        }
        guard from <= to else { throw .impossible(first, value: "\(from)", expected: "no day after \(last), \(to)") }
        return from...to
    }

    /// A review by one of its two names.
    func review() throws(ArgumentFault) -> ReviewReference {
        switch (text("review_hash"), text("order_id")) {
        case (let hash?, nil): return .reviewHash(hash)
        case (nil, let order?): return .order(order)
        case (nil, nil): throw .missing("review_hash", expected: "it, or order_id")
        case (.some, .some): throw .unsupported("eKomi would ignore one of review_hash and order_id: give one of them")
        }
    }

    /// Another account's credentials as `ID|PASSWORD`.
    func credentials(_ name: String) throws(ArgumentFault) -> Credentials {
        let halves = required(name).split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else { throw .impossible(name, value: nil, expected: "ID|PASSWORD") }
        return Credentials(interfaceID: String(halves[0]), password: String(halves[1]))
    }
}

extension EndpointParameter {
    /// Whether it is given as a file.
    public var isFile: Bool {
        if case .file = kind { true } else { false }
    }

    /// Throws if a value is none of its kind.
    fileprivate func check(_ value: String) throws(ArgumentFault) {
        let isRight =
            switch kind {
            case .text, .texts: !value.trimmed.isEmpty
            case .number(let range): Int(value).map(range.contains) ?? false
            case .flag: JSONValue.string(value).flag != nil
            case .day: CalendarDay(value) != nil
            case .time: Timestamp.date(.string(value)) != nil
            case .choice(let names): names.contains(value)
            case .choices(let names):
                value.split(separator: ",", omittingEmptySubsequences: false)
                    .allSatisfy { names.contains(String($0).trimmed) }
            case .json: JSONValue(json: Array(value.utf8)) != nil
            case .secret: !value.isEmpty
            case .file: false
            }
        guard !isRight else { return }
        throw .impossible(name, value: kind == .secret ? nil : value, expected: kind.expectation)
    }
}
