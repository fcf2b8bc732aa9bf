/// Takes what is personal out of a record, so that the rest of it can be kept.
public struct PersonalRecord: Sendable {
    private let keys: Set<String>

    /// Knows the usual keys of orders, e-mail addresses and telephone numbers, and an account's own.
    public init(mapping: KeyMapping = KeyMapping()) {
        var keys = Set(RecordField.personal.flatMap(\.spellings))
        keys.formUnion([
            "orderId", "transactionId", "mail", "e_mail", "phone_number", "mobile_number", "submission_link",
        ])
        for field in RecordField.personal {
            // A path's last key is the one that holds the detail.
            if let path = mapping[field] {
                keys.formUnion([path, path.split(separator: ".").last.map(String.init) ?? path])
            }
        }
        self.keys = Set(keys.map { $0.lowercased() })
    }

    /// The record in JSON without order, e-mail address and telephone number, at whatever depth they stand.
    ///
    /// Nil if it is not JSON.
    public func stripping(_ record: [UInt8]) -> [UInt8]? {
        do {
            return stripping(try JSONParser.parse(record)).bytes
        } catch {
            return nil
        }
    }

    func stripping(_ value: JSONValue) -> JSONValue {
        switch value {
        case .null, .bool, .number, .string: value
        case .array(let array): .array(array.filter { !isPersonalAnswer($0) }.map(stripping))
        case .object(let object):
            .object(
                JSONObject(
                    members: object.members.lazy
                        .filter { !isPersonal($0.key) && !isPersonalAnswer($0.value) }
                        .map { JSONObject.Member(key: $0.key, value: stripping($0.value)) }
                )
            )
        }
    }

    private func isPersonal(_ key: String) -> Bool {
        keys.contains(key) || key.utf8.contains { $0 < UInt8(ascii: "a") } && keys.contains(key.lowercased())
    }

    /// The answer to the question that asks for the e-mail address.
    private func isPersonalAnswer(_ value: JSONValue) -> Bool {
        (value["question_type"] ?? value["type"])?.name == QuestionType.feedbackEmail.rawValue
    }
}
