import ArgumentParser

/// Builds and exports sites of several sizes, and compares that with what others take.
@main
struct BuildsBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Builds",
        subcommands: [Run.self, BareFiles.self],
        defaultSubcommand: Run.self
    )
}
