/// One field of a cron expression as a set of numbers.
struct CronField: Sendable, Hashable {
    /// Which of the five fields.
    enum Kind: Sendable {
        case minute
        case hour
        case day
        case month
        case weekday

        var name: String {
            switch self {
            case .minute: "minute"
            case .hour: "hour"
            case .day: "day of the month"
            case .month: "month"
            case .weekday: "day of the week"
            }
        }

        var range: ClosedRange<Int> {
            switch self {
            case .minute: 0...59
            case .hour: 0...23
            case .day: 1...31
            case .month: 1...12
            case .weekday: 0...7
            }
        }

        var names: [String] {
            switch self {
            case .month: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
            case .weekday: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"]
            default: []
            }
        }
    }

    /// What is wrong with a field, as the end of a sentence.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    /// Bit *n* is set if *n* belongs; 0…59 fit into 64 bits.
    private var bits: UInt64 = 0
    /// Whether the field says anything but `*`; cron joins the two day fields by that.
    let isRestricted: Bool

    init(_ text: Substring, _ kind: Kind) throws(Problem) {
        isRestricted = !text.hasPrefix("*")
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let (range, step) = try Self.range(part, kind)
            for number in stride(from: range.lowerBound, through: range.upperBound, by: step) {
                // Both 0 and 7 are Sunday.
                bits |= 1 << UInt64(kind.name == Kind.weekday.name && number == 7 ? 0 : number)
            }
        }
    }

    /// Whether a number belongs to the field.
    func contains(_ number: Int) -> Bool { bits & 1 << UInt64(number) != 0 }

    private static func range(_ part: Substring, _ kind: Kind) throws(Problem) -> (ClosedRange<Int>, step: Int) {
        let pieces = part.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        let base = pieces[0]
        var step = 1
        if pieces.count == 2 {
            guard let number = Int(pieces[1]), number > 0 else { throw Problem(description: "has no step after '/'") }
            step = number
        }
        if base == "*" { return (kind.range, step) }
        let ends = base.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        let lower = try number(ends[0], kind)
        if ends.count == 2 {
            let upper = try number(ends[1], kind)
            guard lower <= upper else { throw Problem(description: "is a range that runs backwards") }
            return (lower...upper, step)
        }
        // `5/15` means from 5 to the end in steps of 15.
        return (pieces.count == 2 ? lower...kind.range.upperBound : lower...lower, step)
    }

    private static func number(_ text: Substring, _ kind: Kind) throws(Problem) -> Int {
        if let index = kind.names.firstIndex(of: text.lowercased()) { return index + kind.range.lowerBound }
        guard let number = Int(text), kind.range.contains(number) else {
            throw Problem(description: "is not within \(kind.range.lowerBound)…\(kind.range.upperBound)")
        }
        return number
    }
}
