/// One answer that an endpoint gives: its status, its media type and the shape of its body.
struct Outcome: Sendable {
    let status: Int
    /// Without parameters; nil for no body.
    let contentType: String?
    let schema: Schema?
    /// What it means, in a line.
    let meaning: String

    init(_ status: Int, _ contentType: String?, _ schema: Schema? = nil, _ meaning: String) {
        self.status = status
        self.contentType = contentType
        self.schema = schema
        self.meaning = meaning
    }

    static func json(_ schema: Schema, status: Int = 200, _ meaning: String = "Success") -> Outcome {
        Outcome(status, "application/json", schema, meaning)
    }

    static let csv = Outcome(200, "text/csv", .string, "Success")

    static func text(_ status: Int, _ meaning: String) -> Outcome {
        Outcome(status, "text/plain", .string, meaning)
    }

    static func empty(_ status: Int, _ meaning: String) -> Outcome {
        Outcome(status, nil, nil, meaning)
    }
}

extension [Outcome] {
    /// Errors in the manner of SmartForms and Smart Review Request.
    static func refusals(_ statuses: Int...) -> [Outcome] {
        statuses.map { .json(.refusal, status: $0, Outcome.meaning(of: $0)) }
    }

    /// Errors in the manner of SmartWidgets and Feedback Engagement.
    static func errors(_ statuses: Int...) -> [Outcome] {
        statuses.map { .json(.errors, status: $0, Outcome.meaning(of: $0)) }
    }

    /// Errors in the manner of CSV: one for each wrong property.
    static func violations(_ statuses: Int...) -> [Outcome] {
        statuses.map { .json(.violations, status: $0, Outcome.meaning(of: $0)) }
    }
}

extension Outcome {
    fileprivate static func meaning(of status: Int) -> String {
        switch status {
        case 400: "A parameter is wrong"
        case 401: "The credentials are wrong"
        case 403: "The token is unknown or too old, or not good for that"
        case 404: "Nothing is there, or no credentials were given"
        case 409: "It contradicts what is there"
        case 413: "The body is too long"
        case 422: "A parameter is missing or wrong"
        default: "Error"
        }
    }
}
