/// The parameters of a query or of a urlencoded form, in the order they came.
struct APIQuery: Sendable, Hashable {
    private(set) var pairs: [Pair] = []

    struct Pair: Sendable, Hashable {
        let name: String
        let value: String
    }

    init() {}

    init(_ pairs: [(name: String, value: String)]) {
        self.pairs = pairs.map { Pair(name: $0.name, value: $0.value) }
    }

    mutating func add(_ name: String, _ value: String) {
        pairs.append(Pair(name: name, value: value))
    }

    /// Reads `a=1&b=2` as PHP does: a plus is a space, names with brackets stay as they are written.
    init(parsing text: some StringProtocol) {
        for part in text.utf8.split(separator: UInt8(ascii: "&")) {
            let mark = part.firstIndex(of: UInt8(ascii: "="))
            let name = part[..<(mark ?? part.endIndex)]
            let value = mark.map { part[part.index(after: $0)...] }
            pairs.append(
                Pair(name: String(percentDecoding: name), value: value.map { String(percentDecoding: $0) } ?? "")
            )
        }
    }

    /// The last value of that name, as PHP takes it; nil if the name does not occur.
    subscript(name: String) -> String? {
        pairs.last { $0.name == name }?.value
    }

    /// All values of a list such as `order_ids[]`, also written with an index in the brackets.
    func list(_ name: String) -> [String] {
        pairs.filter { $0.name == "\(name)[]" || ($0.name.hasPrefix("\(name)[") && $0.name.hasSuffix("]")) }
            .map(\.value)
    }

    /// The parameters in one order, however they were written.
    var canonical: String {
        pairs.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.sorted().joined(separator: "&")
    }

    /// The query with one parameter set to a value, percent-encoded.
    func setting(_ name: String, to value: String) -> String {
        var pairs = self.pairs.filter { $0.name != name }
        pairs.append(Pair(name: name, value: value))
        return pairs.map { "\($0.name.percentEncoded)=\($0.value.percentEncoded)" }.joined(separator: "&")
    }
}
