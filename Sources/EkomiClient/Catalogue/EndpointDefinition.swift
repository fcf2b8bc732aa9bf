/// What is declared of one of eKomi's endpoints: where it is, what it takes, what it refuses, and what is known of it.
///
/// The command line, its help, the preview of a write, and the documentation are all made of this.
public struct EndpointDefinition: Sendable {
    /// The API it belongs to.
    public let family: APIFamily
    /// Its name within the family, such as `answers-v3`.
    public let name: String
    /// The HTTP method.
    public let method: String
    /// The path below the family's host; `{…}` stands for a parameter.
    public let path: String
    /// What it is for, as one sentence.
    public let summary: String
    /// The client's own way to it, such as `SmartFormsClient.summary(_:)`.
    public let client: String
    /// What it takes; credentials are not among it, since the client knows them.
    public let parameters: [EndpointParameter]
    /// Whether it changes anything at eKomi.
    public let isWriting: Bool
    /// Whether it answers in CSV too.
    public let hasCSV: Bool
    /// Whether its answer comes in pages.
    public let isPaged: Bool
    /// Whether its answer lets whoever reads it in, so that it is no text for a terminal.
    public let hasSecretAnswer: Bool
    /// What eKomi documents that it refuses.
    public let errors: [DocumentedError]
    /// What is documented, confirmed and assumed of it.
    public let knowledge: EndpointKnowledge
    let question: Question

    /// Makes the client's own question of what was given.
    typealias Question = @Sendable (EndpointArguments, EkomiAccount) async throws -> any Endpoint

    init(
        _ family: APIFamily,
        _ name: String,
        _ method: String,
        _ path: String,
        _ summary: String,
        client: String,
        parameters: [EndpointParameter] = [],
        isWriting: Bool = false,
        hasCSV: Bool = false,
        isPaged: Bool = false,
        hasSecretAnswer: Bool = false,
        errors: [DocumentedError] = [],
        knowledge: EndpointKnowledge,
        question: @escaping Question
    ) {
        self.family = family
        self.name = name
        self.method = method
        self.path = path
        self.summary = summary
        self.client = client
        self.parameters = parameters
        self.isWriting = isWriting
        self.hasCSV = hasCSV
        self.isPaged = isPaged
        self.hasSecretAnswer = hasSecretAnswer
        self.errors = errors
        self.knowledge = knowledge
        self.question = question
    }

    /// The parameter that is meant by a name; case, dashes and underscores make no difference.
    public func parameter(meantBy name: String) -> EndpointParameter? { parameters.first { $0.isMeant(by: name) } }

    /// The name within all of eKomi's APIs, such as `smartforms answers-v3`.
    public var fullName: String { "\(family.rawValue) \(name)" }
}

/// How much is known of an endpoint, and how it differs from the others.
public struct EndpointKnowledge: Sendable, Hashable {
    /// What eKomi's own document says.
    public let documented: String
    /// What published clients send and receive; empty if none do.
    public let confirmed: String
    /// What is neither, only likely; empty if nothing is.
    public let assumed: String
    /// Names of credentials, types, empty values and faults of samples that are its own; empty if there are none.
    public let differences: String

    init(_ documented: String, confirmed: String = "", assumed: String = "", differences: String = "") {
        self.documented = documented
        self.confirmed = confirmed
        self.assumed = assumed
        self.differences = differences
    }
}
