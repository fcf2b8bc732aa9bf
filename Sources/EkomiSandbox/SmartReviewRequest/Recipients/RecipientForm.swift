import struct Foundation.Date

/// What a call to `add-recipient` says, checked field by field as far as that needs to know nothing else.
struct RecipientForm {
    let medium: Recipient.Medium
    let transaction: String
    let email: String
    let telephone: String
    let project: String?
    let metadata: [JSONValue.Member]
    let products: [JSONValue.Member]
    let productsOther: [JSONValue.Member]
    private let fields: APIQuery

    /// No product can be registered whose id is longer than that, in bytes.
    private static let longestProduct = 255

    init(_ fields: APIQuery) throws(RecipientRefusal) {
        self.fields = fields
        func text(_ name: String) -> String? { fields[name].flatMap { $0.isEmpty ? nil : $0 } }
        // PHP makes a list of `email[]=a`.
        guard !Self.names.contains(where: { !fields.list($0).isEmpty }) else { throw .parameterType }
        guard let transaction = text("transaction_id") else { throw .missingParameter }
        self.transaction = transaction
        guard let medium = Recipient.Medium(rawValue: text("recipient_type") ?? "email") else { throw .medium }
        self.medium = medium
        email = text("email") ?? ""
        telephone = text("telephone") ?? ""
        let isAFNOR = try Self.flag(text("is_afnor"))
        try Self.requireReachable(medium, email: email, telephone: telephone, client: text("client_id"))
        if isAFNOR, text("client_id") == nil || email.isEmpty || text("transaction_time") == nil {
            throw .missingParameter
        }
        guard email.isEmpty || email.isEmailAddress else { throw .email }
        if let time = text("transaction_time"), Date(ekomiTime: time) == nil { throw .transactionTime }
        if let sender = text("sender_email"), !sender.isEmailAddress { throw .senderEmail }
        if medium == .sms, let sender = text("sender_name"), !Self.isSenderName(sender) { throw .senderName }
        if let days = text("days_of_deletion"), Int(days).map({ $0 <= 0 }) ?? true { throw .daysOfDeletion }
        project = text("project_name")
        products = try Self.products(has: text("has_products"), info: text("products_info"))
        productsOther = try Self.productsOther(text("products_other"), products: products)
        var metadata = try Self.metadata(text("meta_data"))
        for name in ["client_id", "screen_name"] {
            if let value = text(name) { metadata.append(.init(key: name, value: .string(value))) }
        }
        if text("client_id") != nil { metadata.append(.init(key: "is_afnor", value: isAFNOR ? "1" : "0")) }
        self.metadata = metadata
    }

    func recipient(id: Int, hash: String, segment: Int, at now: Date) -> Recipient {
        Recipient(
            id: id,
            order: transaction,
            hash: hash,
            medium: medium,
            segment: segment,
            created: now,
            firstName: fields["first_name"] ?? "",
            lastName: fields["last_name"] ?? "",
            email: email,
            telephone: telephone,
            transactionTime: fields["transaction_time"].flatMap { Date(ekomiTime: $0)?.ekomiTimestamp } ?? "",
            metadata: metadata,
            products: products,
            productsOther: productsOther,
            isInstant: false,
            reviewed: nil
        )
    }

    /// Every field that is documented.
    static let names = [
        "recipient_type", "shop_id", "password", "salutation", "first_name", "last_name", "email", "transaction_id",
        "transaction_time", "has_products", "products_info", "telephone", "sender_name", "sender_email",
        "products_other", "project_name", "days_of_deletion", "meta_data", "client_id", "screen_name", "is_afnor",
    ]

    private static func flag(_ text: String?) throws(RecipientRefusal) -> Bool {
        switch text {
        case nil, "false": false
        case "true": true
        default: throw .afnor
        }
    }

    private static func requireReachable(
        _ medium: Recipient.Medium,
        email: String,
        telephone: String,
        client: String?
    ) throws(RecipientRefusal) {
        switch medium {
        case .email:
            // With a client id, the address may be known already.
            guard !email.isEmpty || client != nil else { throw .missingParameter }
        case .telephone:
            guard !telephone.isEmpty else { throw .missingParameter }
            let digits = telephone.utf8.count { $0.isASCIIDigit }
            guard digits >= 5, telephone.utf8.allSatisfy({ $0.isASCIIDigit || Array("+-()/ .".utf8).contains($0) })
            else { throw .telephone }
        case .sms:
            guard !telephone.isEmpty else { throw .missingParameter }
            guard telephone.hasPrefix("+"), telephone.utf8.dropFirst().allSatisfy(\.isASCIIDigit) else {
                throw .mobileFormat
            }
            guard (7...15).contains(telephone.utf8.count - 1) else { throw .mobile }
        }
    }

    /// Letters, digits and spaces within the first eleven characters, and a letter among them.
    private static func isSenderName(_ name: String) -> Bool {
        let shown = name.prefix(11)
        return shown.contains(where: \.isLetter) && shown.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " }
    }

    private static func products(has flag: String?, info: String?) throws(RecipientRefusal) -> [JSONValue.Member] {
        switch flag {
        case nil, "0": return []
        case "1": break
        default: throw .productsFlag
        }
        guard let info else { throw .missingParameter }
        guard let members = JSONValue(parsing: info)?.members else { throw .productsInfo }
        let products = try members.map { member throws(RecipientRefusal) -> JSONValue.Member in
            guard !member.key.isEmpty, member.value != .null, member.value != "" else { throw .productWithoutName }
            guard let name = member.value.scalar, !(member.key + name).utf8.contains(UInt8(ascii: "<")) else {
                throw .productMarkup
            }
            return JSONValue.Member(key: member.key, value: .string(name))
        }
        guard !products.isEmpty else { throw .productWithoutName }
        guard products.contains(where: { $0.key.utf8.count <= longestProduct }) else { throw .registration }
        return products.filter { $0.key.utf8.count <= longestProduct }
    }

    private static func productsOther(
        _ text: String?,
        products: [JSONValue.Member]
    ) throws(RecipientRefusal) -> [JSONValue.Member] {
        guard let text, !products.isEmpty else { return [] }
        guard let members = JSONValue(parsing: text)?.members,
            members.allSatisfy({ member in member.value.members != nil && products.contains { $0.key == member.key } })
        else { throw .productsOther }
        return members
    }

    private static func metadata(_ text: String?) throws(RecipientRefusal) -> [JSONValue.Member] {
        guard let text else { return [] }
        guard let members = JSONValue(parsing: text)?.members else { throw .metadata }
        return members.flatMap { $0.flattened(under: "") }
    }
}

extension JSONValue.Member {
    /// How much eKomi keeps of names and values.
    private static let longest = 255

    /// Nested names are joined by an underscore, and whatever is too long is cut off.
    fileprivate func flattened(under parent: String) -> [JSONValue.Member] {
        let name = parent.isEmpty ? key : "\(parent)_\(key)"
        if let members = value.members { return members.flatMap { $0.flattened(under: name) } }
        let text = value.scalar ?? (value == .null ? "" : value.written)
        return [.init(key: String(name.prefix(Self.longest)), value: .string(String(text.prefix(Self.longest))))]
    }
}

extension String {
    /// Something with one at sign in it, a host with a dot, and no spaces.
    fileprivate var isEmailAddress: Bool {
        let halves = split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, !halves[0].isEmpty, utf8.count <= 254 else { return false }
        let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count > 1 && labels.allSatisfy { !$0.isEmpty } && !utf8.contains { $0 <= 0x20 || $0 == 0x7F }
    }
}

extension UInt8 {
    /// From 0 to 9.
    var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
