/// What eKomi tells about the shop of an account; each can be overridden in the configuration.
public struct Shop: Sendable, Hashable, Codable {
    /// The shop's name.
    public var name: String?
    /// Address of the shop's logo.
    public var logo: String?
    /// The shop itself.
    public var url: String?
    /// Where customers submit a review.
    public var submissionURL: String?
    /// eKomi's certificate page of the shop.
    public var certificateURL: String?

    /// Makes a shop; leave out what is not known.
    public init(
        name: String? = nil,
        logo: String? = nil,
        url: String? = nil,
        submissionURL: String? = nil,
        certificateURL: String? = nil
    ) {
        self.name = name
        self.logo = logo
        self.url = url
        self.submissionURL = submissionURL
        self.certificateURL = certificateURL
    }
}

extension Shop {
    /// This shop, with what it does not say taken from another.
    public func completed(by other: Shop) -> Shop {
        Shop(
            name: name ?? other.name,
            logo: logo ?? other.logo,
            url: url ?? other.url,
            submissionURL: submissionURL ?? other.submissionURL,
            certificateURL: certificateURL ?? other.certificateURL
        )
    }
}
