import ArgumentParser

/// The program: eKomi reviews for storefronts and search engines.
@main
struct Starling: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "starling",
        abstract: "Turns eKomi reviews into what storefronts and search engines use.",
        discussion: """
            Begin with 'starling init', put your interface id and password where it says, and run 'starling refresh' \
            and 'starling serve'. Without an account, 'starling demo' shows everything against a local eKomi.
            """,
        groupedSubcommands: [
            CommandGroup(name: "Set up", subcommands: [InitCommand.self, CheckCommand.self]),
            CommandGroup(
                name: "Fetch and publish",
                subcommands: [
                    RefreshCommand.self, SyncCommand.self, ImportCommand.self, BuildCommand.self, ExportCommand.self,
                ]
            ),
            CommandGroup(name: "Serve", subcommands: [ServeCommand.self, RunCommand.self]),
            CommandGroup(
                name: "Look and mend",
                subcommands: [
                    StatusCommand.self, ShowCommand.self, LintCommand.self, ReleasesCommand.self,
                    RollbackCommand.self, ForgetCommand.self,
                ]
            ),
            CommandGroup(name: "Speak to eKomi", subcommands: [ReviewCommand.self, ApiCommand.self]),
            CommandGroup(name: "Without an account", subcommands: [DemoCommand.self, SandboxCommand.self]),
        ]
    )
}
