public import struct Foundation.Date

/// What happened to an invitation.
public struct RecipientActivity: Sendable, Hashable {
    /// Why nothing more is sent.
    public enum Interruption: String, Sendable, Hashable, CaseIterable {
        /// The text message did not arrive.
        case smsUndelivered = "sms-undelivered"
        /// The address does not exist.
        case hardBounce = "hard-bounce"
        /// The address takes nothing at the moment.
        case softBounce = "soft-bounce"
        /// The recipient called it spam.
        case spam
        /// The recipient does not want to be asked.
        case unsubscribe
        /// The recipient did not agree to be asked.
        case consentNotReceived = "consent-not-received"
    }

    /// Something that happens once at most.
    public enum Event: String, Sendable, Hashable, CaseIterable {
        /// The recipient was added.
        case created = "created_at"
        /// Something changed.
        case updated = "updated_at"
        /// The invitation was sent.
        case sent = "sent_at"
        /// It arrived.
        case delivered = "delivered_at"
        /// It was handed on.
        case dispatched = "dispatched_at"
        /// The service that sends it did so.
        case sentByService = "sent_by_service"
        /// The recipient opened it.
        case opened = "opened_at"
        /// The recipient followed its link.
        case clicked = "clicked_at"
        /// The recipient reviewed.
        case reviewed = "reviewed_at"
    }

    /// The order: personal.
    public let orderID: String
    /// The campaign that asks.
    public let campaign: Int?
    /// How far the invitation has come.
    public let workflowStatus: RecipientsQuery.WorkflowStatus?
    /// Why nothing more is sent; nil if that is not so.
    public let interruption: Interruption?
    /// When what happened happened.
    public let events: [Event: Date]
    /// Anything else, `client_id` among it.
    public let metadata: [String: String]
}

extension RecipientActivity {
    init(_ object: JSONObject) throws(RecordFault) {
        guard let order = object["order_id"]?.name else {
            throw RecordFault(missing: "order_id", expected: "the order's number")
        }
        orderID = order
        campaign = object["campaign_id"]?.int
        workflowStatus = object["workflow_status"]?.name.flatMap(RecipientsQuery.WorkflowStatus.init)
        interruption = object["interrupted_reason"]?.name.flatMap(Interruption.init)
        var events: [Event: Date] = [:]
        for event in Event.allCases { events[event] = try object.date(event.rawValue) }
        self.events = events
        metadata = (object["meta"] ?? object["meta_data"])?.details ?? [:]
    }
}
