extension Faults {
    /// How a specification is written, for the help of a command line.
    public static var help: String {
        let kinds = FaultKind.allCases
            .map { "  \($0.rawValue.padded(to: 10))\($0.explanation)" }
            .joined(separator: "\n")
        return """
            Parts ENDPOINT:KIND[=VALUE][@RATE][xTIMES], separated by commas, such as
              answers:500@0.1,summary:429@5%,*:latency=50ms@0.2,answers:truncatex2
            ENDPOINT is one of \(FaultRule.selectors.joined(separator: ", ")),
            or FAMILY/ENDPOINT, such as engage/login.
            RATE is a share of the requests, 0.1 or 10% (default: all); TIMES ends it after so many.
            KIND is one of
            \(kinds)
            """
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(1, width - count))
    }
}
