import ArgumentParser
import Foundation

/// How a command speaks.
struct OutputOptions: ParsableArguments {
    @Flag(name: .long, help: "Print the result as JSON.")
    var json = false

    @Flag(name: .shortAndLong, help: "Say nothing but warnings and errors.")
    var quiet = false

    @Flag(name: .shortAndLong, help: "Say more.")
    var verbose = false

    /// The console these options ask for.
    var console: Console {
        Console(
            verbosity: quiet ? .quiet : verbose ? .verbose : .normal,
            isJSON: json,
            environment: ProcessInfo.processInfo.environment
        )
    }
}
