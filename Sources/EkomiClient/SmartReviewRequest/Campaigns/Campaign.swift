public import struct Foundation.Date

/// A campaign that asks for reviews.
public struct Campaign: Sendable, Hashable {
    /// When a message is sent.
    public enum Occasion: String, Sendable, Hashable, CaseIterable {
        /// The invitation.
        case feedback
        /// The first time it is repeated.
        case firstReminder = "reminder1"
        /// The second time.
        case secondReminder = "reminder2"
        /// The third time.
        case thirdReminder = "reminder3"
        /// When a review was given.
        case thankYou = "thankyou"
    }

    /// A message of a campaign.
    public struct Message: Sendable, Hashable {
        /// After how many days it is sent, if told.
        public let interval: Int?
        /// The subject of an e-mail.
        public let subject: String?
        /// HTML for an e-mail, text for a text message.
        public let content: String
    }

    /// eKomi's number of it.
    public let id: Int
    /// Its name.
    public let name: String
    /// What it is about.
    public let description: String
    /// How it asks.
    public let medium: RecipientMedium?
    /// Whether it is in use.
    public let isActive: Bool
    /// Whether it is the default of its customer segment.
    public let isDefault: Bool
    /// When it was made.
    public let created: Date?
    /// The sender's name, if told.
    public let senderName: String?
    /// The sender's address, if told.
    public let senderEmail: String?
    /// Where answers go, if told.
    public let replyTo: String?
    /// Whether it only asks, and neither reminds nor thanks, if told.
    public let isFeedbackOnly: Bool?
    /// Whether it asks at once, if told.
    public let isInstant: Bool?
    /// How text messages are sent, such as `outbound`.
    public let smsMethod: String?
    /// What it sends, if a single campaign was asked for.
    public let messages: [Occasion: Message]
}

extension Campaign {
    init(_ object: JSONObject) throws(RecordFault) {
        guard let id = object["id"]?.int else {
            throw RecordFault(missing: "id", expected: "the campaign's number")
        }
        self.id = id
        name = object["name"]?.text?.repaired ?? ""
        description = object["description"]?.text?.repaired ?? ""
        medium = object["type"]?.name.flatMap(RecipientMedium.init)
        isActive = object["status"]?.name == "active"
        isDefault = object["is_default"]?.flag ?? false
        created = try object.date("created_at")
        senderName = object["sender_name"]?.name?.repaired
        senderEmail = object["sender_email"]?.name
        replyTo = object["reply_to"]?.name
        isFeedbackOnly = object["is_feedback_only"]?.flag
        isInstant = object["is_instant"]?.flag
        smsMethod = object["sms_method"]?.name
        var messages: [Occasion: Message] = [:]
        for occasion in Occasion.allCases { messages[occasion] = object[occasion.rawValue]?.object.map(Message.init) }
        self.messages = messages
    }
}

extension Campaign.Message {
    fileprivate init(_ object: JSONObject) {
        interval = object["interval"]?.int
        subject = object["subject"]?.name?.repaired
        let text = object["content"]?.text ?? ""
        // The content of an e-mail is JSON within JSON: a text in quotes, escapes and all.
        let inner = text.hasPrefix("\"") ? JSONValue(json: Array(text.utf8))?.text : nil
        content = inner ?? text
    }
}
