/// Makes up requests that mean no good, the same from the same seed.
public struct HostileRequests {
    /// A path that only smuggled requests ask for: its content must never be seen.
    public static let smuggledPath = "/de/p/smuggled/stars.html"

    var generator: SeededGenerator
    /// Paths that there are, to stand among those that there are not.
    let paths: [String]

    /// Makes up requests to a site that has these paths.
    public init(seed: UInt64, paths: [String]) {
        generator = SeededGenerator(seed: seed)
        self.paths = paths
    }

    /// The next conversation.
    public mutating func next() -> HostileConversation {
        switch pick(HostileKind.allCases) {
        case .traversal: return get(.traversal, traversal())
        case .encoding: return get(.encoding, encoding())
        case .target: return HostileConversation(.target, head(target()))
        case .method: return method()
        case .host: return HostileConversation(.host, bytes("GET \(path()) HTTP/1.1\r\n" + host() + "\r\n"))
        case .version: return HostileConversation(.version, bytes("GET \(path())\(version())\r\nHost: x\r\n\r\n"))
        case .header: return HostileConversation(.header, head("GET \(path()) HTTP/1.1", header()))
        case .range: return get(.range, feed(), "Range: \(range())\r\n" + maybe("If-Range: \(condition())\r\n"))
        case .condition: return get(.condition, path(), conditions())
        case .query: return get(.query, "/de/p/1/live/reviews.\(pick(["json", "html", "xml"]))?" + query())
        case .length: return length()
        case .chunk: return chunk()
        case .control: return control()
        case .pipeline: return pipeline()
        case .noise: return HostileConversation(.noise, noise(), requests: 4)
        case .slow: return slow()
        case .departure: return departure()
        }
    }

    mutating func pick<Element>(_ choices: [Element]) -> Element {
        choices[Int.random(in: choices.indices, using: &generator)]
    }

    mutating func chance(_ share: Double) -> Bool { Double.random(in: 0..<1, using: &generator) < share }

    mutating func maybe(_ text: String) -> String { chance(0.3) ? text : "" }

    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

    mutating func path() -> String { pick(paths) }

    mutating func feed() -> String { pick(paths.filter { $0.hasPrefix("/feeds/") } + ["/feeds/de/none.xml"]) }

    func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    func head(_ line: String, _ fields: String = "") -> [UInt8] {
        bytes(line + "\r\nHost: shop.example\r\nConnection: close\r\n" + fields + "\r\n")
    }

    mutating func get(_ kind: HostileKind, _ target: String, _ fields: String = "") -> HostileConversation {
        HostileConversation(kind, head("\(pick(["GET", "GET", "HEAD"])) \(target) HTTP/1.1", fields))
    }
}
