public import struct Foundation.Date

/// eKomi's Smart Review Request API: who is invited to review, how, and what came of it.
///
/// Every method throws `EkomiError`, or `CancellationError` if its task was cancelled. What cannot be done twice without
/// harm is never tried a second time: when no answer came, look first.
public struct SmartReviewRequestClient: Sendable {
    let account: EkomiAccount

    /// Invites somebody; errors carry eKomi's number of them as `code`.
    public func add(_ recipient: NewRecipient) async throws -> AddedRecipient {
        try await account.send(RecipientAddition(recipient: recipient, credentials: account.credentials))
    }

    /// Who was invited to review an order.
    public func recipient(_ review: ReviewReference, withProducts: Bool = false) async throws -> RecipientDetails {
        let query = RecipientQuery(review: review, withProducts: withProducts, credentials: account.credentials)
        return try await account.send(query)
    }

    /// Invites somebody again, at once, under a new order.
    public func register(again review: ReviewReference) async throws -> RenewedInvitation {
        try await account.send(RecipientRenewal(review: review, credentials: account.credentials))
    }

    /// Those who were invited, a page at a time.
    public func recipients(_ query: RecipientsQuery = RecipientsQuery()) -> Pages<Recipient> {
        Pages(account, query)
    }

    /// What happened to invitations, a page at a time.
    public func activity(_ query: RecipientActivityQuery) -> Pages<RecipientActivity> {
        Pages(account, query)
    }

    /// The meta data of orders.
    public func orders(_ query: OrderMetadataQuery) async throws -> Listing<OrderMetadata> {
        try await account.send(query)
    }

    /// Notes that a customer agreed to be asked about an order.
    public func addConsent(order: String, takenAt: Date? = nil) async throws -> Acknowledgement {
        try await account.send(ConsentAddition(order: order, takenAt: takenAt))
    }
}

extension SmartReviewRequestClient {
    /// One campaign with its messages.
    public func campaign(_ id: Int) async throws -> Campaign {
        try await account.send(CampaignQuery(id: id))
    }

    /// The campaigns of a customer segment, a page at a time.
    public func campaigns(_ query: CampaignsQuery = CampaignsQuery()) -> Pages<Campaign> {
        Pages(account, query)
    }

    /// The customer segments, a page at a time.
    public func customerSegments(_ query: CustomerSegmentsQuery = CustomerSegmentsQuery()) -> Pages<CustomerSegment> {
        Pages(account, query)
    }

    /// The addresses, or parts of them, that a customer segment never asks.
    public func blacklistRules(segment: Int) async throws -> [String] {
        try await account.send(BlacklistRulesQuery(segment: segment))
    }

    /// Replaces the addresses, or parts of them, that a customer segment never asks.
    public func setBlacklistRules(_ rules: [String], segment: Int) async throws -> Acknowledgement {
        try await account.send(BlacklistRulesChange(segment: segment, rules: rules))
    }

    /// Makes a shop with this one's settings.
    public func createShop(_ new: Credentials) async throws -> Acknowledgement {
        try await account.send(ShopCreation(new: new, reference: account.credentials))
    }

    /// Makes an account as a copy of this one; eKomi does it later.
    public func createAccount(_ new: Credentials) async throws -> Acknowledgement {
        try await account.send(AccountCopy(new: new))
    }

    /// Changes settings of the shop, by eKomi's names of them, such as `smartcheck_on`.
    public func setSettings(_ settings: [String: SettingValue]) async throws -> Acknowledgement {
        try await account.send(SettingsChange(settings: settings))
    }
}

extension EkomiAccount {
    /// Who is invited to review.
    public var smartReviewRequest: SmartReviewRequestClient { SmartReviewRequestClient(account: self) }
}

extension Call {
    /// Calls Smart Review Request with the credentials in the header.
    static func reviewRequest(
        _ method: String = "GET",
        _ path: String,
        body: RequestBody? = nil,
        isRepeatable: Bool? = nil
    ) -> Call {
        Call(
            family: .smartReviewRequest,
            method: method,
            path: "api/\(path)",
            authentication: .shopHeaders,
            body: body,
            isRepeatable: isRepeatable ?? (method == "GET")
        )
    }
}
