/// One part of a specification: `ENDPOINT:KIND[=VALUE][@RATE][xTIMES]`.
struct FaultRule: Sendable, Hashable {
    /// An endpoint's name, a family's name, both with a slash between them, or `*`.
    let selector: String
    let fault: Fault
    /// How many of a million requests it strikes.
    let ratePerMillion: Int
    /// How often it strikes at most; nil for no limit.
    let limit: Int?

    init(parsing part: String) throws(FaultSyntaxError) {
        guard let colon = part.firstIndex(of: ":") else {
            throw FaultSyntaxError(part: part, "write it as ENDPOINT:KIND, such as answers:500@0.1")
        }
        selector = String(part[..<colon])
        guard Self.selectors.contains(selector) || Self.isQualified(selector) else {
            let possible = Self.selectors.joined(separator: ", ")
            throw FaultSyntaxError(part: part, "no endpoint '\(selector)'; there are \(possible)")
        }
        var rest = part[part.index(after: colon)...]
        limit = try Self.limit(cutFrom: &rest, part: part)
        ratePerMillion = try Self.rate(cutFrom: &rest, part: part)
        fault = try Self.fault(rest, part: part)
    }

    /// Whether the rule is about that endpoint.
    func concerns(_ endpoint: Endpoint) -> Bool {
        guard endpoint.family != .sandbox else { return false }
        return ["*", endpoint.name, endpoint.family.rawValue, "\(endpoint.family.rawValue)/\(endpoint.name)"]
            .contains(selector)
    }

    /// All that can stand before the colon.
    static var selectors: [String] {
        var names = ["*"] + Family.allCases.filter { $0 != .sandbox }.map(\.rawValue)
        for endpoint in Endpoint.all where endpoint.family != .sandbox && !names.contains(endpoint.name) {
            names.append(endpoint.name)
        }
        return names
    }

    /// Whether it is an endpoint with its family, such as `engage/login`.
    private static func isQualified(_ selector: String) -> Bool {
        Endpoint.all.contains { $0.family != .sandbox && "\($0.family.rawValue)/\($0.name)" == selector }
    }

    private static func limit(cutFrom rest: inout Substring, part: String) throws(FaultSyntaxError) -> Int? {
        // A kind can hold an x; a number behind the last one cannot belong to a kind.
        guard let mark = rest.lastIndex(of: "x"), let times = Int(rest[rest.index(after: mark)...]) else { return nil }
        guard times > 0 else { throw FaultSyntaxError(part: part, "write how often at most as x1, x2, …") }
        rest = rest[..<mark]
        return times
    }

    private static func rate(cutFrom rest: inout Substring, part: String) throws(FaultSyntaxError) -> Int {
        guard let mark = rest.firstIndex(of: "@") else { return 1_000_000 }
        let written = rest[rest.index(after: mark)...]
        rest = rest[..<mark]
        let share = written.hasSuffix("%") ? Double(written.dropLast()).map { $0 / 100 } : Double(written)
        guard let share, (0...1).contains(share) else {
            throw FaultSyntaxError(part: part, "no rate '\(written)'; write it as 0.1 or 10%, from 0 to 1")
        }
        return Int((share * 1_000_000).rounded())
    }

    private static func fault(_ written: Substring, part: String) throws(FaultSyntaxError) -> Fault {
        let halves = written.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard let name = halves.first, let kind = FaultKind(rawValue: String(name)) else {
            let possible = FaultKind.allCases.map(\.rawValue).joined(separator: ", ")
            throw FaultSyntaxError(part: part, "no kind '\(written)'; there are \(possible)")
        }
        let value = halves.count > 1 ? halves[1] : nil
        guard let fault = kind.fault(value) else {
            throw FaultSyntaxError(
                part: part,
                "'\(kind.rawValue)' cannot take the value '\(value ?? "")'; it is: \(kind.explanation)"
            )
        }
        return fault
    }
}
