import ArgumentParser

/// How a daemon writes its log.
enum LogFormat: String, Sendable, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// One JSON object a line, for programs, with each request.
    case json
}
