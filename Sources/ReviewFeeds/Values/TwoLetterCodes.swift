import Reviews

/// A set of two-letter codes, looked up without regard to case and without a hash.
struct TwoLetterCodes: Sendable {
    /// One place for each of `aa` to `zz`.
    private let members: [Bool]

    /// Reads codes separated by spaces.
    init(_ list: String) {
        var members = [Bool](repeating: false, count: 26 * 26)
        for code in list.utf8.split(separator: UInt8(ascii: " ")) {
            if let index = Self.index(of: code) { members[index] = true }
        }
        self.members = members
    }

    /// Whether a code is in the set.
    func contains(_ code: some Collection<UInt8>) -> Bool {
        Self.index(of: code).map { members[$0] } ?? false
    }

    private static func index(of code: some Collection<UInt8>) -> Int? {
        guard code.count == 2, code.allSatisfy(\.isASCIILetter) else { return nil }
        return code.reduce(0) { $0 * 26 + Int(($1 | 0x20) - UInt8(ascii: "a")) }
    }
}
