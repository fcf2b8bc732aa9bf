import ArgumentParser
import Diagnostics
import EkomiClient
import Foundation

/// `starling api`: any endpoint of eKomi's, from the shell.
struct ApiCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api",
        abstract: "Call any endpoint of eKomi's APIs; alone, list them.",
        usage: "starling api [<family> [<endpoint>]] [--<parameter> <value> ...] [<options>]",
        // What there is to help with depends on the endpoint.
        helpNames: []
    )

    @Argument(parsing: .captureForPassthrough)
    var words: [String] = []

    func run() async throws {
        let (words, fault) = ApiWords.reading(words)
        let console = words.console(environment: ProcessInfo.processInfo.environment)
        try await console.perform {
            if let fault { throw fault }
            try await run(words, console)
        }
    }

    private func run(_ words: ApiWords, _ console: Console) async throws {
        guard let name = words.family else {
            if words.asksForHelp { console.result(EndpointHelp.overview) }
            return try EndpointHelp.list(EndpointCatalogue.all, console)
        }
        guard let family = APIFamily(rawValue: name.lowercased()) else {
            throw Failure.unknown("family", name, among: EndpointCatalogue.families.map(\.rawValue))
        }
        guard let endpointName = words.endpoint else {
            return try EndpointHelp.list(EndpointCatalogue.endpoints(of: family), console)
        }
        guard let endpoint = EndpointCatalogue.endpoint(endpointName, of: family) else {
            let known = EndpointCatalogue.endpoints(of: family).map(\.name)
            throw Failure.unknown("endpoint of \(family.rawValue)", endpointName, among: known)
        }
        if words.asksForHelp { return console.result(EndpointHelp(endpoint).text) }
        try await ApiCall(endpoint: endpoint, words: words, console: console).run()
    }
}

extension Failure {
    /// Somebody named what eKomi's APIs do not have.
    fileprivate static func unknown(_ kind: String, _ name: String, among known: [String]) -> Failure {
        let advice = nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
        return Failure(
            status: .usage,
            message: "there is no \(kind) '\(name)'; " + (advice ?? "there are: \(known.joined(separator: ", "))")
        )
    }
}
