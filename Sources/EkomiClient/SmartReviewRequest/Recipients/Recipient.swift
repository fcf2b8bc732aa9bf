public import struct Foundation.Date

/// Somebody who was invited: personal as a whole.
public struct Recipient: Sendable, Hashable {
    /// What is told only if asked for.
    public struct Detail: Sendable, Hashable {
        /// The first name.
        public let firstName: String?
        /// The last name.
        public let lastName: String?
        /// The e-mail address.
        public let email: String?
        /// The telephone number.
        public let telephone: String?
        /// `pending` or `given`.
        public let reviewStatus: String?
        /// How far the invitation has come.
        public let workflowStatus: RecipientsQuery.WorkflowStatus?
        /// Why nothing more will be sent.
        public let interruption: String?
        /// When the review was given.
        public let reviewed: Date?
        /// When the recipient will be asked.
        public let scheduled: Date?
        /// Of how many parts a text message consists.
        public let smsSegments: Int?
    }

    /// The order.
    public let orderID: String
    /// The invitation.
    public let reviewHash: String?
    /// When the recipient was added.
    public let created: Date?
    /// How the recipient is asked.
    public let medium: RecipientMedium?
    /// The details; nil if they were not asked for, when eKomi leaves them all empty.
    public let detail: Detail?
}

extension Recipient {
    init(_ object: JSONObject) throws(RecordFault) {
        guard let order = object["order_id"]?.name else {
            throw RecordFault(missing: "order_id", expected: "the order's number")
        }
        orderID = order
        reviewHash = object["review_hash"]?.name
        created = try object.date("created_at")
        medium = object["recipient_type"]?.name.flatMap(RecipientMedium.init)
        let detail = object["detail"]?.object ?? JSONObject()
        self.detail = detail.members.allSatisfy { $0.value.isBlank } ? nil : try Detail(detail)
    }
}

extension Recipient.Detail {
    fileprivate init(_ object: JSONObject) throws(RecordFault) {
        firstName = object["first_name"]?.name?.repaired
        lastName = object["last_name"]?.name?.repaired
        email = object["email"]?.name
        telephone = object["telephone"]?.name
        reviewStatus = object["review_status"]?.name
        workflowStatus = object["workflow_status"]?.name.flatMap(RecipientsQuery.WorkflowStatus.init)
        interruption = object["workflow_interrupted_reason"]?.name
        reviewed = try object.date("review_given_at")
        scheduled = try object.date("feedback_scheduled_at")
        smsSegments = object["sms_segments"]?.int
    }
}
