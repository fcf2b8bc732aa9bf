import EkomiClient

/// The help of an endpoint, made of what is declared of it.
struct EndpointHelp {
    let endpoint: EndpointDefinition

    init(_ endpoint: EndpointDefinition) { self.endpoint = endpoint }

    /// What `starling api --help` says before the list.
    static let overview = """
        usage: starling api [<family> [<endpoint>]] [--<parameter> <value> ...] [<options>]

        Calls an endpoint of eKomi's with an account of the configuration, and prints the answer as JSON. \
        'starling api <family> <endpoint> --help' tells its parameters.

        \(options.map(Self.line).joined(separator: "\n"))

        """

    private static let options = [
        ("--account <name>", "The account, where the configuration has several that speak to eKomi"),
        ("--csv", "Print CSV, where eKomi has it"), ("--all", "Fetch all pages"),
        ("--yes", "Change something at eKomi; without it, what would be sent is shown"),
        ("--file <file>", "The file to upload"),
        ("--output <file>", "Write the answer into a file that only you can read"),
        ("--config <file>", "The configuration (default: starling.yaml)"),
    ]

    private static func line(_ name: String, _ text: String) -> String { "  " + name.padded(to: 32) + " " + text }

    /// All of it.
    var text: String {
        var lines = [
            "usage: starling api \(endpoint.fullName)\(usage)", "",
            "\(endpoint.summary).", "\(endpoint.method) \(endpoint.path), \(endpoint.family.title)", "",
        ]
        if !endpoint.parameters.isEmpty {
            lines.append("Parameters:")
            lines += endpoint.parameters.map(line)
            lines.append("")
        }
        lines.append("Options:")
        lines += Self.options.filter(isOffered).map(Self.line)
        if !endpoint.errors.isEmpty {
            lines += ["", "What eKomi documents that it refuses:"]
            lines += endpoint.errors.map { "  \($0.status)\($0.code.map { " (\($0))" } ?? "") \($0.message)" }
        }
        let knowledge = endpoint.knowledge
        let facts = [
            ("Documented", knowledge.documented), ("Confirmed", knowledge.confirmed), ("Assumed", knowledge.assumed),
            ("Differs", knowledge.differences),
        ]
        lines += [""] + facts.filter { !$0.1.isEmpty }.map { "\($0): \($1)." }
        return lines.joined(separator: "\n")
    }

    private var usage: String {
        let required = endpoint.parameters.filter(\.isRequired).map { " --\(optionName($0)) <value>" }.joined()
        return required + (endpoint.isWriting ? " --yes" : "") + " [<options>]"
    }

    /// Brackets belong to eKomi's name, and shells have their own use for them.
    private func optionName(_ parameter: EndpointParameter) -> String {
        String(parameter.name.prefix { $0 != "[" })
    }

    private func line(_ parameter: EndpointParameter) -> String {
        let need = parameter.isRequired ? " (required)" : ""
        return Self.line("--\(optionName(parameter))\(need)", "\(parameter.summary): \(parameter.kind.expectation)")
    }

    private func isOffered(_ option: (name: String, text: String)) -> Bool {
        switch option.name.prefix(while: { $0 != " " }) {
        case "--csv": endpoint.hasCSV
        case "--all": endpoint.isPaged
        case "--yes": endpoint.isWriting
        case "--file": false
        default: true
        }
    }

    /// An endpoint in a list, for machines.
    private struct Listed: Encodable {
        var family: String
        var name: String
        var method: String
        var path: String
        var summary: String
        var writes: Bool
        var csv: Bool
        var paged: Bool
        var parameters: [Parameter]

        struct Parameter: Encodable {
            var name: String
            var required: Bool
            var expects: String
            var summary: String
        }
    }

    /// Lists endpoints, those of a family together.
    static func list(_ endpoints: [EndpointDefinition], _ console: Console) throws {
        var family: APIFamily?
        for endpoint in endpoints {
            if endpoint.family != family {
                console.result("\(family == nil ? "" : "\n")\(endpoint.family.rawValue) – \(endpoint.family.title)")
                family = endpoint.family
            }
            console.result(line(endpoint.name, endpoint.summary + (endpoint.isWriting ? " (--yes)" : "")))
        }
        try console.report(
            endpoints.map { endpoint in
                Listed(
                    family: endpoint.family.rawValue,
                    name: endpoint.name,
                    method: endpoint.method,
                    path: endpoint.path,
                    summary: endpoint.summary,
                    writes: endpoint.isWriting,
                    csv: endpoint.hasCSV,
                    paged: endpoint.isPaged,
                    parameters: endpoint.parameters.map {
                        Listed.Parameter(
                            name: $0.name,
                            required: $0.isRequired,
                            expects: $0.kind.expectation,
                            summary: $0.summary
                        )
                    }
                )
            }
        )
    }
}
