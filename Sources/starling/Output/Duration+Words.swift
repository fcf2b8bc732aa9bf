import Foundation

extension Date {
    /// How long ago this was, in the largest unit that is not zero: `3 hours ago`.
    func age(at now: Date) -> String {
        let seconds = Int(max(0, now.timeIntervalSince(self)))
        let units = [("day", 86_400), ("hour", 3_600), ("minute", 60)]
        for (name, length) in units where seconds >= length {
            let count = seconds / length
            return "\(count) \(name)\(count == 1 ? "" : "s") ago"
        }
        return "just now"
    }
}

extension Int {
    /// The number with its noun: `1 product`, `3 products`.
    func counted(_ noun: String, _ plural: String? = nil) -> String {
        "\(grouped) \(self == 1 ? noun : plural ?? noun + "s")"
    }

    /// The number with a comma before each three digits.
    ///
    /// Written here, for Foundation's formatter first reads what it knows of all languages, which no command need wait for.
    private var grouped: String {
        var groups: [Substring] = []
        var rest = String(magnitude)[...]
        while rest.count > 3 {
            groups.append(rest.suffix(3))
            rest.removeLast(3)
        }
        return (self < 0 ? "-" : "") + ([rest] + groups.reversed()).joined(separator: ",")
    }
}
