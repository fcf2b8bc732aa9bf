/// What a file calls the columns that we know by other names.
public struct ColumnMapping: Sendable, Hashable {
    /// Our name by theirs.
    let names: [String: String]

    /// The mapping of a file that uses our names.
    public static let none = ColumnMapping(names: [:])

    private init(names: [String: String]) { self.names = names }

    /// Reads pairs such as `stars=rating`: their name, then ours.
    public init(_ pairs: [String]) throws(ImportError) {
        var names: [String: String] = [:]
        for pair in pairs {
            let sides = pair.split(separator: "=", maxSplits: 1).map { $0.trimming(while: \.isWhitespace) }
            guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) else { throw .mapping(pair) }
            names[Self.normalized(sides[0])] = Self.normalized(sides[1])
        }
        self.names = names
    }

    /// Our name for a column, in the one way that names are written: `Image Link` and `g:image_link` are `image_link`.
    func ours(_ theirs: String) -> String {
        let name = Self.normalized(theirs)
        return names[name] ?? name
    }

    private static func normalized(_ name: String) -> String {
        let name = name.trimming(while: \.isWhitespace).lowercased()
        let local = name.hasPrefix("g:") ? String(name.dropFirst(2)) : name
        return String(local.map { $0 == " " || $0 == "-" ? "_" : $0 })
    }
}

extension StringProtocol {
    /// The text without the characters at either end for which the condition holds.
    fileprivate func trimming(while isTrimmed: (Character) -> Bool) -> String {
        let start = drop(while: isTrimmed)
        return String(start.reversed().drop(while: isTrimmed).reversed())
    }
}
