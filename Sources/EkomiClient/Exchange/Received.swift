import Reviews

import struct Foundation.Date

/// A successful answer, and whose it is.
struct Received: Sendable {
    let response: Transport.Response
    let account: Account.Name
    let mapping: KeyMapping
    let redaction: Redaction

    /// The body as JSON; an error within it is thrown whatever the status said.
    func json() throws(Refusal) -> JSONValue {
        let root: JSONValue
        do {
            root = try JSONParser.parse(response.body)
        } catch {
            throw unintelligible("\(error)\(beginning)")
        }
        guard let message = root.errorMessage else { return root }
        var refused = response
        refused.status = (root["error"] ?? root["errors"])?["status_code"]?.int ?? 422
        throw Refusal(refused, now: .distantPast, redaction: redaction)
            ?? unintelligible("it is an error that says \"\(redaction.quote(message))\"")
    }

    /// The member `data` of the body, or the body itself where there is no such envelope.
    func payload() throws(Refusal) -> JSONValue {
        let root = try json()
        return root["data"] ?? root
    }

    /// The records of a listing, in one of the formats.
    func records(_ format: AnswerFormat, columns: [String]? = nil) throws(Refusal) -> [JSONValue] {
        switch format {
        case .csv: try csv(columns: columns)
        case .json: try records(of: json())
        }
    }

    /// The records of a document that is a listing.
    func records(of root: JSONValue) throws(Refusal) -> [JSONValue] {
        let payload = root["data"] ?? root
        guard let records = payload.records else {
            throw unintelligible("there is no list in it; its keys are \(keys(of: payload))")
        }
        return records
    }

    private func csv(columns: [String]?) throws(Refusal) -> [JSONValue] {
        // Errors are JSON even where CSV was asked for.
        if response.body.first(where: { !$0.isJSONSpace }) == UInt8(ascii: "{") {
            _ = try json()
            throw unintelligible("it is JSON where CSV was asked for")
        }
        do {
            return try CSVReader.records(response.body, columns: columns)
        } catch {
            throw unintelligible("\(error)")
        }
    }

    func unintelligible(_ reason: String) -> Refusal {
        Refusal(.unintelligible, status: response.status, "the answer cannot be understood: \(reason)")
    }

    /// The keys of an object, for a message about one that is missing.
    func keys(of value: JSONValue) -> String {
        guard let object = value.object else { return "none, since it is no object" }
        return object.members.isEmpty ? "none" : redaction.quote(object.keys.joined(separator: ", "))
    }

    /// How the body begins, where it is not JSON that merely has a fault.
    private var beginning: String {
        switch response.body.first {
        case nil: "; the body is empty"
        case UInt8(ascii: "{"), UInt8(ascii: "["): ""
        default: "; it begins with \"\(redaction.quote(Array(response.body.prefix(400))))\""
        }
    }
}

extension JSONValue {
    /// Read from a document; nil if it is not JSON.
    init?(json: [UInt8]) {
        do {
            self = try JSONParser.parse(json)
        } catch {
            return nil
        }
    }

    /// What is one, though it may come as a list of one.
    var one: JSONValue { array?.first ?? self }

    /// The records of a list: in an array, in an array under the one key it may have, or under numbers as keys.
    var records: [JSONValue]? {
        switch self {
        case .array(let array): return array
        case .object(let object):
            for key in ["answers", "reviews", "feedbacks", "records", "items", "result"] {
                if let array = object[key]?.array, array.allSatisfy({ $0.object != nil }) { return array }
            }
            let numbered = object.members.filter { Int($0.key) != nil && $0.value.object != nil }
            return numbered.isEmpty && !object.members.isEmpty ? nil : numbered.map(\.value)
        case .null, .bool, .number, .string: return nil
        }
    }
}
