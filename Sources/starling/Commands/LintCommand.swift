import ArgumentParser
import Diagnostics
import Foundation

/// `starling lint FILE…`: what search engines would hold against files that anybody wrote.
struct LintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint",
        abstract: "Lint feeds (XML), pages and fragments (HTML) and JSON-LD that anybody wrote."
    )

    @Argument(help: ArgumentHelp("What to lint.", valueName: "file"))
    var files: [String]

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let console = output.console
        try await console.perform {
            let linter = FileLinter(now: Date())
            let findings = try files.flatMap { try linter.lint($0) }
            try console.conclude(findings, about: files.count.counted("file"))
        }
    }
}

extension Console {
    /// Prints findings as the result of a command, and fails if there is an error among them.
    func conclude(_ findings: [Finding], about what: String) throws {
        // Notes are for who asks: a feed without GTINs would have one for each review.
        for finding in findings where finding.severity > .note || verbosity == .verbose { result(finding.description) }
        try report(findings)
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        let notes = findings.count - errors - warnings
        let more = notes > 0 && verbosity < .verbose ? "; \(notes.counted("note")) with --verbose" : ""
        let counts = "\(errors.counted("error")), \(warnings.counted("warning")) in \(what)\(more)."
        guard errors == 0 else { throw Failure(status: .badInput, message: counts) }
        message(counts)
    }
}
