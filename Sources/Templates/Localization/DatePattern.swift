/// A date of a locale, cut into what is written as it stands and what is filled in.
struct DatePattern: Sendable {
    /// A part of a date.
    enum Piece: Sendable, Equatable {
        case text(String)
        case day(width: Int)
        case month(width: Int)
        case monthName
        case year
    }

    /// The parts in order.
    let pieces: [Piece]

    /// Reads a pattern such as `{day}. {monthName} {year}`; braces that hold nothing known stand for themselves.
    init(_ pattern: String) {
        var pieces: [Piece] = []
        var rest = Substring(pattern)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            let name = rest[rest.index(after: open)..<close]
            pieces.append(Self.placeholders[String(name)] ?? .text("{\(name)}"))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
    }

    /// What may stand in braces.
    static let placeholders: [String: Piece] = [
        "day": .day(width: 1), "day2": .day(width: 2), "month": .month(width: 1), "month2": .month(width: 2),
        "monthName": .monthName, "year": .year,
    ]
}
