import ArgumentParser
import Foundation
import Settings

/// `starling init`: a configuration to begin with.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Write a commented starling.yaml and an empty theme folder."
    )

    @Argument(help: ArgumentHelp("Where.", valueName: "dir"))
    var folder = "."

    @OptionGroup var output: OutputOptions

    func run() async throws {
        let console = output.console
        try await console.perform {
            let folder = URL(filePath: folder, directoryHint: .isDirectory)
            let file = folder.appending(path: "starling.yaml")
            let path = file.relativePath
            guard !FileManager.default.fileExists(atPath: file.path(percentEncoded: false)) else {
                throw Failure(status: .cannotWrite, message: "\(path) is already there; it was left as it is.")
            }
            do {
                let theme = folder.appending(path: "theme", directoryHint: .isDirectory)
                try FileManager.default.createDirectory(at: theme, withIntermediateDirectories: true)
                try Data(SettingsReference.starterFile().utf8).write(to: file, options: .withoutOverwriting)
            } catch {
                throw Failure(
                    status: .cannotWrite,
                    message: "\(path) cannot be written: \(error.localizedDescription)"
                )
            }
            console.outcome("Wrote \(path). Put your interface id where it says, then run 'starling check'.")
            try console.report(["configuration": path])
        }
    }
}
