/// What an endpoint answered, as it came, but fit to be shown: no password and no token is in it.
public struct EndpointAnswer: Sendable, Hashable {
    /// The answer: JSON, indented, or CSV as it came.
    public let body: [UInt8]
    /// The records of a page, each in JSON; empty for anything else.
    public let records: [[UInt8]]
    /// Why the client would not have understood it, or what eKomi said in place of an empty listing; nil if neither.
    public let remark: String?
    let page: PageStanding?

    /// Whether no page follows; true for an answer that is no page.
    public var isLast: Bool { page?.isLast ?? true }
}

/// How a page stands among the others.
struct PageStanding: Sendable, Hashable {
    let isLast: Bool
    let recordCount: Int
}

/// A page of anything.
protocol StandingPage {
    /// How it stands among the others.
    var standing: PageStanding { get }
}

extension Page: StandingPage {
    var standing: PageStanding { PageStanding(isLast: isLast, recordCount: recordCount) }
}

extension AnswersPage: StandingPage {
    var standing: PageStanding { PageStanding(isLast: isLast, recordCount: recordCount) }
}
