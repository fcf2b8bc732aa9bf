import ArgumentParser
import Foundation
import Schedule
import Settings

/// What every command takes.
struct SiteOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The configuration.", valueName: "file"))
    var config = "starling.yaml"

    @OptionGroup var output: OutputOptions

    /// Reads the configuration.
    func settings() throws(SettingsError) -> SiteSettings { try Self.settings(in: config) }

    /// Reads a configuration.
    static func settings(in file: String) throws(SettingsError) -> SiteSettings {
        try SettingsReader(file: URL(filePath: file)) { expression in
            do throws(CronError) {
                _ = try CronExpression(expression)
                return nil
            } catch {
                return error.description
            }
        }
        .read()
    }
}
