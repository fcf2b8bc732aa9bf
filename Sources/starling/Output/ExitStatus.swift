import ArgumentParser

/// What the program tells its caller by its exit code; the numbers are those of sysexits.h.
enum ExitStatus: Int32, Sendable {
    /// Done.
    case done = 0
    /// Called the wrong way.
    case usage = 64
    /// Bad input, or a lint error.
    case badInput = 65
    /// A bug of ours.
    case bug = 70
    /// The lock is held, or the output cannot be written.
    case cannotWrite = 73
    /// eKomi or another source is unavailable; the last good release is kept.
    case unavailable = 75
    /// Configuration or credentials.
    case configuration = 78

    /// The same for ArgumentParser.
    var exitCode: ExitCode { ExitCode(rawValue) }
}
