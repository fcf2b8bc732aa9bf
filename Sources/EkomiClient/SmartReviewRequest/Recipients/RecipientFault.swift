/// Why a recipient was not added, by eKomi's numbers; an `EkomiError` carries them as its `code`.
public enum RecipientFault: Int, Sendable, Hashable, CaseIterable {
    /// Something went wrong.
    case general = 1
    /// A parameter is missing.
    case missingParameter = 2
    /// The e-mail address is none.
    case recipientEmail = 3
    /// The time of the order is none.
    case transactionTime = 4
    /// The password is wrong.
    case password = 5
    /// eKomi does not know the shop, or could not look.
    case shop = 6
    /// The recipient was not added.
    case notAdded = 7
    /// A product has no number or no name, or one with HTML.
    case product = 8
    /// There is a recipient with this order already.
    case usedTransaction = 9
    /// The products could not be registered.
    case productRegistration = 10
    /// `has_products` is neither 0 nor 1.
    case productsFlag = 11
    /// The products are no object of JSON.
    case productsInfo = 12
    /// The sender's address is none.
    case senderEmail = 13
    /// Nobody can be asked in this way.
    case medium = 14
    /// The meta data is no JSON.
    case metadata = 15
    /// The days until the recipient is forgotten are none.
    case daysOfDeletion = 16
    /// The telephone number is none.
    case telephone = 17
    /// There is no such customer segment.
    case project = 18
    /// What else is said of the products is no JSON.
    case productsOther = 19
    /// The sender's name cannot be shown in a text message.
    case senderName = 22
    /// A rule forbids it.
    case rule = 26
    /// The recipient does not want to be asked.
    case unsubscribed = 27
    /// A parameter is of the wrong type.
    case parameterType = 28
    /// `is_afnor` is neither true nor false.
    case afnor = 29
    /// The shop sends no text messages.
    case smsDisabled = 30

    /// What an error amounts to; one whose number is not known, by its words.
    static func kind(code: Int?, message: String) -> EkomiError.Kind {
        let message = message.lowercased()
        if message.contains("suspended") { return .badCredentials }
        if message.contains("unable to validate shop") { return .upstreamDown }
        return code.flatMap(Self.init)?.kind ?? .validation
    }

    private var kind: EkomiError.Kind {
        switch self {
        case .general, .notAdded, .productRegistration: .upstreamDown
        case .password, .shop: .badCredentials
        case .usedTransaction, .rule, .unsubscribed, .smsDisabled: .conflict
        case .project: .notFound
        case .missingParameter, .recipientEmail, .transactionTime, .product, .productsFlag, .productsInfo,
            .senderEmail, .medium, .metadata, .daysOfDeletion, .telephone, .productsOther, .senderName,
            .parameterType, .afnor:
            .validation
        }
    }
}

extension EkomiError {
    /// Why a recipient was not added, where eKomi says it by number.
    public var recipientFault: RecipientFault? { code.flatMap(RecipientFault.init) }
}
