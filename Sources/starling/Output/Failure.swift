import Diagnostics

/// What ends a command: one message with what to do, the findings behind it, and the exit code.
struct Failure: Error, Sendable, CustomStringConvertible {
    var status: ExitStatus
    var message: String
    var findings: [Finding] = []

    var description: String { message }
}
