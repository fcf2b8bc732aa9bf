import Reviews

extension NewRecipient {
    /// Throws for whatever eKomi documents to be wrong; what is personal is not quoted.
    func validate() throws(InvalidParameter) {
        try Self.require(transactionID, "transaction_id", expected: "the order's number")
        try validateAddress()
        try validateProducts()
        try validateSender()
        if let days = daysOfDeletion {
            try InvalidParameter.require(days > 0, "days_of_deletion", days, expected: "more than 0")
        }
        let limit = Self.longestMetadata
        for (key, value) in metadata {
            try InvalidParameter.require(
                key.count <= limit && value.count <= limit,
                "meta_data",
                key.prefix(40),
                expected: "a name and a value of at most \(limit) characters"
            )
        }
    }

    private func validateAddress() throws(InvalidParameter) {
        if isAFNOR == true {
            try Self.require(clientID, "client_id", expected: "the customer's number, which is_afnor requires")
            try Self.require(email, "email", expected: "an address, which is_afnor requires")
            try InvalidParameter.require(
                transactionTime != nil,
                "transaction_time",
                "missing",
                expected: "a time, which is_afnor requires"
            )
        }
        switch medium {
        case .email where clientID == nil: try Self.require(email, "email", expected: "an address, or a client_id")
        case .email: break
        case .telephone: try Self.require(telephone, "telephone", expected: "a number to call")
        case .sms:
            try InvalidParameter.require(
                telephone.map(Self.isE164) ?? false,
                "telephone",
                telephone == nil ? "missing" : "something else",
                expected: "a number as E.164 has it: +, then 7 to 15 digits"
            )
        }
        for (name, address) in [("email", email), ("sender_email", senderEmail)] {
            guard let address else { continue }
            let parts = address.split(separator: "@", omittingEmptySubsequences: false)
            try InvalidParameter.require(
                parts.count == 2 && parts.allSatisfy { !$0.isEmpty } && !address.contains(where: \.isWhitespace),
                name,
                "something else",
                expected: "an e-mail address"
            )
        }
    }

    private func validateProducts() throws(InvalidParameter) {
        for (id, name) in products {
            try Self.require(id.rawValue, "products_info", expected: "a number for each product")
            try Self.require(name, "products_info", expected: "a name for product \(id)")
            try InvalidParameter.require(
                !(id.rawValue + name).contains { $0 == "<" || $0 == ">" },
                "products_info",
                name,
                expected: "numbers and names without HTML"
            )
        }
        for (id, metadata) in productMetadata {
            try InvalidParameter.require(
                products[id] != nil,
                "products_other",
                id,
                expected: "only products that are in products_info"
            )
            try InvalidParameter.require(
                metadata.other.map { JSONValue(json: $0)?.object != nil } ?? true,
                "products_other",
                id,
                expected: "an object of JSON as product_other"
            )
        }
    }

    /// A text message shows letters, digits and spaces of a name, the first 11 of them.
    private func validateSender() throws(InvalidParameter) {
        guard medium == .sms, let senderName else { return }
        let shown = senderName.prefix(11)
        try InvalidParameter.require(
            shown.contains(where: \.isLetter) && shown.allSatisfy { $0.isLetter || $0.isNumber || $0 == " " },
            "sender_name",
            senderName,
            expected: "letters, digits and spaces within the first 11 characters, and a letter among them"
        )
    }

    private static func isE164(_ number: String) -> Bool {
        number.hasPrefix("+") && (7...15).contains(number.utf8.count - 1)
            && number.utf8.dropFirst().allSatisfy { $0.digitValue != nil }
    }

    private static func require(_ text: String?, _ name: String, expected: String) throws(InvalidParameter) {
        let isThere = text?.trimmed.isEmpty == false
        try InvalidParameter.require(isThere, name, text == nil ? "missing" : "empty", expected: expected)
    }
}
