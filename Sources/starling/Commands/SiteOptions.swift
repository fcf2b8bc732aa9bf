import ArgumentParser
import Foundation
import Settings

/// What every command takes.
struct SiteOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The configuration.", valueName: "file"))
    var config = "starling.yaml"

    @OptionGroup var output: OutputOptions

    /// Reads the configuration.
    func settings() throws(SettingsError) -> SiteSettings {
        try SettingsReader(file: URL(filePath: config)).read()
    }
}
