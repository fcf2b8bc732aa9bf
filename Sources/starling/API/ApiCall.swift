import Diagnostics
import EkomiClient
import Foundation
import Reviews

/// One call of an endpoint, or of all its pages.
struct ApiCall {
    let endpoint: EndpointDefinition
    let words: ApiWords
    let console: Console

    func run() async throws {
        let site = try Site(settings: SiteOptions.settings(in: words.config))
        let arguments = try arguments(environment: site.environment)
        if words.wantsAll, !endpoint.isPaged {
            throw ArgumentFault.unsupported("\(endpoint.fullName) comes in one piece: leave out --all")
        }
        if endpoint.hasSecretAnswer, words.output == nil {
            throw Failure(
                status: .usage,
                message: "the answer lets in whoever reads it: name a file for it with --output."
            )
        }
        let settings = try site.account(speakingToEkomi: words.account)
        try await Transport.overNetwork { transport in
            let account = try site.ekomiAccount(settings, transport: transport)
            do {
                if endpoint.isWriting, !words.isSure {
                    throw try await refusal(account.preview(endpoint, arguments), account.name.rawValue)
                }
                try await call(account, arguments)
            } catch let error as EkomiError {
                throw Failure(status: ExitStatus(calling: error), message: "\(error)")
            }
        }
    }

    private func call(_ account: EkomiAccount, _ arguments: EndpointArguments) async throws {
        let writer = try AnswerWriter(file: words.output)
        guard words.wantsAll else {
            let answer = try await account.call(endpoint, arguments)
            tell(answer)
            return try writer.write(answer)
        }
        var pages = writer.pages(format: arguments.format)
        try await account.callAll(endpoint, arguments) { answer in
            // That nothing comes after the last page is no news.
            if pages.isEmpty || !answer.records.isEmpty { tell(answer) }
            try pages.write(answer)
        }
        try pages.end()
    }

    private func tell(_ answer: EndpointAnswer) {
        if let remark = answer.remark { console.warning(remark) }
        if !answer.isLast, !words.wantsAll { console.message("There are further pages; --all fetches them.") }
    }

    /// A write is only done by who says so, having seen what it is.
    private func refusal(_ preview: String, _ account: String) -> Failure {
        let lines = preview.split(separator: "\n").map { "    \($0)\n" }.joined()
        return Failure(
            status: .usage,
            message: "\(endpoint.fullName) changes something at eKomi, and nothing was sent. With --yes, account "
                + "\(account) sends:\n\(lines)"
        )
    }

    private func arguments(environment: [String: String]) throws -> EndpointArguments {
        let given = try words.parameters.map { name, value in
            (name: name, value: try endpoint.parameter(meantBy: name).map { try $0.value(value, environment) } ?? value)
        }
        do throws(ArgumentFault) {
            return try EndpointArguments(
                given,
                file: try words.file.map(Self.contents),
                format: words.wantsCSV ? .csv : .json,
                for: endpoint
            )
        } catch {
            guard case .unknown(let name, let known) = error, let near = nearestName(to: name, among: known) else {
                throw error
            }
            throw Failure(
                status: .usage,
                message: "\(endpoint.fullName) has no parameter '\(name)'; did you mean '\(near)'?"
            )
        }
    }

    private static func contents(of file: String) throws(ArgumentFault) -> [UInt8] {
        do {
            return [UInt8](try Data(contentsOf: URL(filePath: file)))
        } catch {
            throw .unsupported("\(file) cannot be read: \(error.localizedDescription)")
        }
    }
}

extension EndpointParameter {
    /// A value as it was given, or what stands where it points to.
    ///
    /// What stands on a command line, everybody on the machine can read.
    fileprivate func value(_ given: String, _ environment: [String: String]) throws -> String {
        if given.hasPrefix("file:"), kind == .secret || kind == .json {
            let path = String(given.dropFirst("file:".count))
            do {
                let text = try String(contentsOf: URL(filePath: path), encoding: .utf8)
                return text.trimmingCharacters(in: .newlines)
            } catch {
                throw Failure(status: .usage, message: "\(name): \(path) cannot be read: \(error.localizedDescription)")
            }
        }
        guard kind == .secret else { return given }
        guard given.hasPrefix("env:") else {
            throw Failure(
                status: .usage,
                message: "\(name) is a secret, and everybody on this machine can read a command line: give it as "
                    + "env:NAME or file:PATH."
            )
        }
        let variable = String(given.dropFirst("env:".count))
        guard let value = environment[variable], !value.isEmpty else {
            throw Failure(status: .usage, message: "\(name): the environment has no \(variable).")
        }
        return value
    }
}

extension ExitStatus {
    /// What an error means to who made this very call: what they asked for was wrong, or eKomi is not there.
    init(calling error: EkomiError) {
        switch error.kind {
        case .badCredentials, .missingCredentials: self = .configuration
        case .validation where error.status == nil: self = .usage
        case .validation, .notFound, .conflict: self = .badInput
        case .rateLimited, .upstreamDown, .timedOut, .unintelligible: self = .unavailable
        }
    }
}
