public import struct Foundation.URL

/// Where each of eKomi's APIs is reached; eKomi's own hosts unless told otherwise.
public struct Endpoints: Sendable, Hashable {
    private var overrides: [APIFamily: URL]

    /// Makes endpoints that are eKomi's own but for the ones given, such as those of a local sandbox.
    ///
    /// A base may have a path; paths of the API are appended to it.
    public init(_ overrides: [APIFamily: URL] = [:]) { self.overrides = overrides }

    /// Whether a family is reached at eKomi's own host, or where it was told to be.
    ///
    /// Credentials of an account that is sent elsewhere for some families are no business of eKomi's public hosts.
    public func covers(_ family: APIFamily) -> Bool { overrides.isEmpty || overrides[family] != nil }

    /// The base URL of a family, without a slash at the end.
    public subscript(family: APIFamily) -> String {
        var base = overrides[family]?.absoluteString ?? family.host
        while base.hasSuffix("/") { base.removeLast() }
        return base
    }
}

extension APIFamily {
    /// eKomi's host of the family; that of the widgets is the one their embed code names, the others are documented.
    fileprivate var host: String {
        switch self {
        case .smartForms: "https://smartforms.ekomi.com"
        case .core: "https://api.ekomi.de"
        case .smartWidgets: "https://widgets.ekomi.com"
        case .smartReviewRequest: "https://srr.ekomi.com"
        case .csv: "https://csv.ekomiapps.de"
        case .engagement: "https://engage.ekomiapps.de"
        case .reviewImport: "https://ari.ekomiapps.de"
        case .mail2DB: "https://mail2db.ekomiapps.de"
        // eKomi tells the address to those for whom it is enabled; under this name there is nobody (RFC 2606).
        case .specialAuthentication: "https://special-authentication.invalid"
        }
    }
}
