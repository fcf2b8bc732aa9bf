/// The names of faults in a specification, with what they mean: the one definition behind parser and help.
enum FaultKind: String, CaseIterable {
    case latency
    case reset
    case internalError = "500"
    case badGateway = "502"
    case unavailable = "503"
    case tooManyRequests = "429"
    case truncate
    case length
    case slow
    case comma

    /// What it does, for the help text.
    var explanation: String {
        switch self {
        case .latency: "the answer is late; latency=300ms is the default"
        case .reset: "the connection is closed in the middle of the answer"
        case .internalError: "eKomi's own \"Something went wrong\""
        case .badGateway: "a page of a proxy instead of an answer"
        case .unavailable: "a page of a proxy instead of an answer"
        case .tooManyRequests: "too many requests, Retry-After in seconds: 429=1 is the default"
        case .truncate: "a body that ends in the middle, with a Content-Length that agrees"
        case .length: "a Content-Length that promises more than is sent"
        case .slow: "a body that dribbles: slow=2s is the default"
        case .comma: "a comma before the last closing bracket of the JSON"
        }
    }

    /// The fault with the value that stands after `=`; nil if the value is not one for it.
    func fault(_ value: Substring?) -> Fault? {
        switch (self, value) {
        case (.latency, let value): (value ?? "300ms").duration.map(Fault.latency)
        case (.slow, let value): (value ?? "2s").duration.map(Fault.slow)
        case (.tooManyRequests, let value):
            Int(value ?? "1").flatMap { $0 >= 0 ? Fault.tooManyRequests(retryAfter: $0) : nil }
        case (_, .some): nil
        case (.reset, nil): .reset
        case (.internalError, nil): .status(500)
        case (.badGateway, nil): .status(502)
        case (.unavailable, nil): .status(503)
        case (.truncate, nil): .truncate
        case (.length, nil): .length
        case (.comma, nil): .comma
        }
    }
}

extension Substring {
    /// A duration such as `50ms` or `1.5s`, up to an hour.
    fileprivate var duration: Duration? {
        if hasSuffix("ms"), let milliseconds = Double(dropLast(2)), (0...3_600_000).contains(milliseconds) {
            return .microseconds(Int64(milliseconds * 1000))
        }
        if hasSuffix("s"), let seconds = Double(dropLast()), (0...3600).contains(seconds) {
            return .milliseconds(Int64(seconds * 1000))
        }
        return nil
    }
}
