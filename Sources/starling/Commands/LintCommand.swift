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
            var findings: [Finding] = []
            var failures: [Failure] = []
            for file in files {
                do {
                    findings += try linter.lint(file)
                } catch {
                    failures.append(Failure(explaining: error))
                }
            }
            try console.conclude(findings, about: files.count.counted("file"), after: failures)
        }
    }
}

extension Console {
    /// Prints findings as the result of a command, and fails if there is an error among them or something failed before.
    func conclude(_ findings: [Finding], about what: String, after failures: [Failure] = []) throws {
        let told = failures.map { Finding(.error, rule: "failure", $0.message) } + failures.flatMap(\.findings)
        for finding in findings { result(finding.description) }
        try report(told + findings)
        let errors = findings.count { $0.severity == .error }
        let warnings = findings.count { $0.severity == .warning }
        let counts = "\(errors.counted("error")), \(warnings.counted("warning")) in \(what)."
        let verdict = errors == 0 ? [] : [Failure(status: .badInput, message: counts)]
        try Failure.throwWorst(of: failures + verdict)
        message(counts)
    }
}
