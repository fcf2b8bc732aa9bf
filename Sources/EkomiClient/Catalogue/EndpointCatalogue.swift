/// Every endpoint of eKomi's APIs that is documented or confirmed, in the order of eKomi's document.
///
/// Where to read on: `EndpointDefinition` says what is declared of each, `EkomiAccount.call(_:_:)` calls one.
public enum EndpointCatalogue {
    /// All of them.
    public static let all: [EndpointDefinition] =
        csv + smartFormsReading + smartFormsWriting + reviewRequests + reviewRequestSettings + engagement
        + smartWidgets + mail2DB + reviewImport + specialAuthentication + core

    /// The families in the order of their first endpoint.
    public static let families: [APIFamily] = all.reduce(into: []) { families, endpoint in
        if !families.contains(endpoint.family) { families.append(endpoint.family) }
    }

    /// The endpoints of a family.
    public static func endpoints(of family: APIFamily) -> [EndpointDefinition] { all.filter { $0.family == family } }

    /// An endpoint of a family by its name or by eKomi's path of it, with or without `api/` and a version.
    public static func endpoint(_ name: String, of family: APIFamily) -> EndpointDefinition? {
        let endpoints = endpoints(of: family)
        let folded = EndpointParameter.folded(name)
        if let named = endpoints.first(where: { EndpointParameter.folded($0.name) == folded }) { return named }
        let path = name.split(separator: "/")
        let found = endpoints.filter { $0.path.split(separator: "/").suffix(path.count) == path[...] }
        // A path that several share, such as that of reading and changing, names none.
        return found.count == 1 ? found.first : nil
    }
}

extension APIFamily {
    /// How the family is shown the credentials, where an endpoint does not say otherwise.
    public var credentials: String {
        switch self {
        case .smartForms: "`interface-id` and `interface-password` in the header"
        case .core: "`interface_id` and `interface_pw` in the query"
        case .smartReviewRequest: "`shop-id` and `interface-password` in the header"
        case .csv, .engagement, .smartWidgets, .reviewImport, .mail2DB:
            "`username` and `password` in JSON for a log-in, then `Authorization: ekomi TOKEN`"
        case .specialAuthentication: "a token of its own, `access_token` in the query"
        }
    }

    /// eKomi's own name of the API.
    public var title: String {
        switch self {
        case .smartForms: "SmartForms"
        case .core: "Core v3"
        case .smartWidgets: "SmartWidgets"
        case .smartReviewRequest: "Smart Review Request"
        case .csv: "CSV"
        case .engagement: "Feedback Engagement"
        case .reviewImport: "Automated Review Import"
        case .mail2DB: "Mail2DB"
        case .specialAuthentication: "Special authentication"
        }
    }
}
