import Reviews

/// The query of a request.
struct Parameters: Sendable {
    private(set) var all: [(name: String, value: String)] = []

    /// Adds a parameter unless there is nothing to say.
    mutating func add(_ name: String, _ value: String?) {
        if let value { all.append((name, value)) }
    }

    /// Adds a flag as 1 or 0 unless it is nil.
    mutating func add(_ name: String, flag: Bool?) {
        add(name, flag.map { $0 ? "1" : "0" })
    }

    /// Adds several values as one, separated by commas, unless there are none.
    mutating func add(_ name: String, list: [String]) {
        if !list.isEmpty { add(name, list.joined(separator: ",")) }
    }

    /// `name=value&…`; empty if there are no parameters.
    var query: String {
        all.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
    }
}

/// A parameter that eKomi would refuse, found before anything was sent.
struct InvalidParameter: Error, Hashable {
    let name: String
    let value: String
    let expected: String

    /// Throws unless what is required holds.
    static func require(
        _ holds: Bool,
        _ name: String,
        _ value: some CustomStringConvertible,
        expected: String
    ) throws(InvalidParameter) {
        if !holds { throw InvalidParameter(name: name, value: "\(value)", expected: expected) }
    }
}
