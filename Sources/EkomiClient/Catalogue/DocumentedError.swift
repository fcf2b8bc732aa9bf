/// An answer by which eKomi documents that it refuses a request, and what it amounts to.
public struct DocumentedError: Sendable, Hashable {
    /// The HTTP status; 200 for those that come with a status of success.
    public let status: Int
    /// eKomi's words; empty where it only documents the status.
    public let message: String
    /// eKomi's number of it, where it numbers them.
    public let code: Int?
    /// What the client makes of it.
    public let kind: EkomiError.Kind

    /// An error that amounts to what its status says, unless told otherwise.
    init(_ status: Int, _ message: String = "", code: Int? = nil, _ kind: EkomiError.Kind? = nil) {
        self.status = status
        self.message = message
        self.code = code
        self.kind =
            kind
            ?? {
                switch status {
                case 401, 403: .badCredentials
                case 404: .notFound
                case 409: .conflict
                case 500...: .upstreamDown
                default: .validation
                }
            }()
    }
}

extension [DocumentedError] {
    /// What any endpoint of SmartForms may say.
    static let smartForms: Self = [
        DocumentedError(500, "Something went wrong, please try again later."),
        DocumentedError(422, "Shop id is missing", .missingCredentials),
        DocumentedError(422, "Shop password is missing", .missingCredentials),
        DocumentedError(404, "Shop authorization parameter is missing", .missingCredentials),
        DocumentedError(401, "Shop authorization parameter is invalid"),
    ]

    /// What any newer endpoint of Smart Review Request may say; it documents reasons instead of words.
    static let reviewRequest: Self = [
        DocumentedError(401, "Unauthorized shop"), DocumentedError(404, "Entity not found"),
        DocumentedError(422, "Validation error"), DocumentedError(500, "Server side error"),
    ]

    /// What a log-in says of wrong or missing names.
    static let login: Self = [
        DocumentedError(401, "Invalid username and password combination"), DocumentedError(500),
    ]

    /// What is said of a token that is not taken.
    static let token: Self = [DocumentedError(403, "Username could not be found."), DocumentedError(500)]
}
