import struct Foundation.Date

/// How far an invitation has come, which follows from the time alone.
struct RecipientProgress {
    let recipient: Recipient
    let now: Date
    /// When the invitation is sent.
    let scheduled: Date
    private let lacksConsent: Bool

    private static let day = 24 * 60 * 60.0
    /// Nothing more is sent so many days after the invitation.
    private static let patience = 30 * day

    /// `delay` is the shop's, in days.
    init(_ recipient: Recipient, delay: Int, lacksConsent: Bool, now: Date) {
        self.recipient = recipient
        self.now = now
        self.lacksConsent = lacksConsent
        let days = recipient.isInstant ? 0 : Double(max(0, delay))
        // A review that came before its time was invited before, too.
        scheduled = min(recipient.created.addingTimeInterval(days * Self.day), recipient.reviewed ?? .distantFuture)
    }

    var isSent: Bool { now >= scheduled && interruption != "consent-not-received" }

    /// `not_started`, `started`, `completed` or `interrupted`.
    var status: String {
        if recipient.reviewed != nil { return "completed" }
        if now < scheduled { return "not_started" }
        if !interruption.isEmpty { return "interrupted" }
        return now.timeIntervalSince(scheduled) > Self.patience ? "completed" : "started"
    }

    /// Why nothing more is sent; empty if that is not so.
    ///
    /// Some addresses are known to fail, so that it can be tried: `hard-bounce@…`, `soft-bounce@…`, `spam@…`,
    /// `unsubscribe@…`, and mobile numbers that end in four zeros.
    var interruption: String {
        guard recipient.reviewed == nil, now >= scheduled else { return "" }
        if lacksConsent { return "consent-not-received" }
        if recipient.medium == .sms { return recipient.telephone.hasSuffix("0000") ? "sms-undelivered" : "" }
        let local = recipient.email.prefix { $0 != "@" }.lowercased()
        return ["hard-bounce", "soft-bounce", "spam", "unsubscribe"].first { local == $0 } ?? ""
    }

    /// When something happened last.
    var updated: Date {
        if let reviewed = recipient.reviewed { return reviewed }
        return now < scheduled ? recipient.created : scheduled.addingTimeInterval(60)
    }

    /// The instant of an event that comes so many seconds after the invitation; empty if it has not happened.
    func instant(after seconds: Double, if happens: Bool = true) -> String {
        let date = scheduled.addingTimeInterval(seconds)
        return isSent && happens && date <= now ? date.ekomiInstant : ""
    }
}
