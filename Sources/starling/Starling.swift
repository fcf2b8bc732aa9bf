import ArgumentParser

@main
struct Starling: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "starling")
}
