import struct Foundation.Date

/// What Smart Review Request knows of a shop.
struct ReviewRequests: Sendable {
    static let mostRecipients = 5_000
    static let mostConsents = 10_000
    static let mostUnsubscribed = 10_000
    static let mostSettings = 200

    let segments: [CustomerSegment]
    /// In the order they came.
    private(set) var recipients: [Recipient] = []
    private var byOrder: [String: Int] = [:]
    private var byHash: [String: Int] = [:]
    /// The rules of each customer segment: addresses, or parts of them, that are never asked.
    var blacklists: [Int: [String]] = [:]
    /// When the customer of an order agreed to be asked.
    private(set) var consents: [String: Date] = [:]
    private(set) var settings: [String: JSONValue] = [:]
    private(set) var unsubscribed: Set<String> = []
    var isSuspended = false

    init(segments: [CustomerSegment], recipients: [Recipient]) {
        self.segments = segments
        for recipient in recipients { add(recipient) }
    }

    var defaultSegment: CustomerSegment { segments[0] }

    func recipient(order: String) -> Recipient? { byOrder[order].map { recipients[$0] } }

    func recipient(hash: String) -> Recipient? { byHash[hash].map { recipients[$0] } }

    var isFull: Bool { recipients.count >= Self.mostRecipients }

    mutating func add(_ recipient: Recipient) {
        byOrder[recipient.order] = recipients.count
        byHash[recipient.hash] = recipients.count
        recipients.append(recipient)
    }

    /// Notes a consent; when there are too many, all are forgotten but this one.
    mutating func consent(order: String, at date: Date) {
        if consents.count >= Self.mostConsents { consents = [:] }
        consents[order] = date
    }

    /// Changes settings; tells whether there is room for them.
    mutating func set(_ changes: [JSONValue.Member]) -> Bool {
        var changed = settings
        for change in changes { changed[change.key] = change.value }
        guard changed.count <= Self.mostSettings else { return false }
        settings = changed
        return true
    }

    /// Whether a setting is on; `standard` if nobody has set it.
    func isOn(_ setting: String, standard: Bool) -> Bool {
        switch settings[setting] {
        case .bool(let value): value
        case .number(let value): value != 0
        case .string(let value): !["", "0", "false"].contains(value)
        case nil, .null, .decimal, .array, .object: standard
        }
    }

    mutating func unsubscribe(_ address: String) {
        if unsubscribed.count < Self.mostUnsubscribed { unsubscribed.insert(address.lowercased()) }
    }

    /// Whether the recipient does not want to be asked any more.
    func isUnsubscribed(_ recipient: Recipient) -> Bool {
        !recipient.email.isEmpty && unsubscribed.contains(recipient.email.lowercased())
    }

    /// How far an invitation has come.
    func progress(of recipient: Recipient, delay: Int, now: Date) -> RecipientProgress {
        let needsConsent = isOn("consent_required", standard: false)
        return RecipientProgress(
            recipient,
            delay: delay,
            lacksConsent: needsConsent && consents[recipient.order] == nil,
            now: now
        )
    }
}
