/// What a variable says: a name, and formatters behind pipes.
struct Expression {
    /// A formatter and what follows its colon.
    struct Pipe {
        let name: String
        let argument: String?
    }

    let name: String
    let pipes: [Pipe]

    /// Takes `name | formatter: argument | …` apart.
    init(_ text: String) {
        let parts = text.split(separator: "|", omittingEmptySubsequences: false).map(Self.trimmed)
        name = parts.first ?? ""
        pipes = parts.dropFirst()
            .map { part in
                let halves = part.split(separator: ":", maxSplits: 1).map { Self.trimmed($0) }
                return Pipe(name: halves.first ?? "", argument: halves.count > 1 ? halves[1] : nil)
            }
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text.drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
