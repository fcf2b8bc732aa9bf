/// An endpoint that the sandbox has, as it is declared: enough for a table or for a help text.
public struct SandboxEndpoint: Sendable, Hashable {
    /// A part of a call that its caller chooses.
    public struct Parameter: Sendable, Hashable {
        /// What eKomi calls it.
        public let name: String
        /// Where in a call it stands: `path`, `query`, `form`, `json` or `file`.
        public let place: String
        /// Whether a call without it is refused.
        public let isRequired: Bool
        /// What it means, in a line.
        public let summary: String
    }

    /// What faults call the family: `smartforms`, `core`, `smartwidgets`, `srr`, `csv`, `engage`, `ari`, `mail2db` or
    /// `agent`.
    public let family: String
    /// What faults and counters call it; versions of an endpoint share their name.
    public let name: String
    /// `GET`, `POST`, `PUT` or `PATCH`.
    public let method: String
    /// eKomi's path, with parameters in braces.
    public let path: String
    /// What it is for, in a line.
    public let summary: String
    /// What a call may hold.
    public let parameters: [Parameter]

    /// Every endpoint of eKomi's that the sandbox has, in the order of the front page.
    public static let all: [SandboxEndpoint] = Family.inOrder.flatMap { family in
        Endpoint.all.filter { $0.family == family && $0.isDocumented }.map(SandboxEndpoint.init)
    }
}

extension SandboxEndpoint {
    fileprivate init(_ endpoint: Endpoint) {
        family = endpoint.family.rawValue
        name = endpoint.name
        method = endpoint.method.rawValue
        path = endpoint.path
        summary = endpoint.summary
        parameters = endpoint.parameters.map {
            Parameter(name: $0.name, place: $0.place.rawValue, isRequired: $0.isRequired, summary: $0.explanation)
        }
    }
}
