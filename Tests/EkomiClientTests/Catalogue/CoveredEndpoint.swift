import EkomiClient
import Foundation
import Reviews

/// An endpoint with everything it can be given, the client's own way to the same, what tests it, and what uses it.
struct CoveredEndpoint: Sendable {
    /// Family and name, as the command line has them.
    let name: String
    /// A value for each parameter; of alternatives, for one.
    let given: [(name: String, value: String)]
    /// Suite and function of a test of its own.
    let test: String
    /// The types that use it, beside the command line, which uses all.
    let uses: [String]
    /// Calls it by the client.
    let client: @Sendable (EkomiAccount) async throws -> Void

    init(
        _ name: String,
        _ given: KeyValuePairs<String, String> = [:],
        test: String,
        uses: [String] = [],
        _ client: @escaping @Sendable (EkomiAccount) async throws -> Void
    ) {
        self.name = name
        self.given = given.map { (name: $0.key, value: $0.value) }
        self.test = test
        self.uses = uses
        self.client = client
    }

    /// What is declared of it; nil if it is not declared.
    var definition: EndpointDefinition? { EndpointCatalogue.all.first { $0.fullName == name } }

    /// A file for an endpoint that takes one.
    static let picture = Array("GIF89a".utf8)

    /// An instant that is easily written.
    static let instant = Date(timeIntervalSince1970: 1_772_323_933)
    static let instantText = "2026-03-01T00:12:13+0000"

    /// Every endpoint, in no order.
    static let all =
        csv + smartForms + smartFormsChanges + reviewRequests + reviewRequestSettings + otherFamilies + core
}
