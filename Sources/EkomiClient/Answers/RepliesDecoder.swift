import Reviews

import struct Foundation.Date

/// Reads what the merchant replied: a text, an object, or a list of either.
struct RepliesDecoder {
    private(set) var replies: [Reply] = []

    private static let textKeys = ["text", "comment", "reply", "message", "content"]
    private static let dateKeys = ["date", "created_at", "created", "submitted"]

    init(_ record: Record, faults: inout RecordFaults) {
        guard let entry = record.entry(.comment) else { return }
        for value in entry.value.array ?? [entry.value] {
            if value.isBlank { continue }
            guard let reply = reply(value, of: entry, faults: &faults) else {
                faults.note(RecordFault(Record.Entry(key: entry.key, value: value), expected: "a reply"))
                continue
            }
            if !reply.text.isEmpty { replies.append(reply) }
        }
        if replies.allSatisfy({ $0.date != nil }) {
            replies.sort { ($0.date ?? .distantPast) < ($1.date ?? .distantPast) }
        }
    }

    private func reply(_ value: JSONValue, of entry: Record.Entry, faults: inout RecordFaults) -> Reply? {
        if let text = value.text { return Reply(text: text.repaired.trimmed) }
        guard let object = value.object, let text = Self.textKeys.lazy.compactMap({ object[$0]?.text }).first else {
            return nil
        }
        var reply = Reply(text: text.repaired.trimmed)
        if let key = Self.dateKeys.first(where: { object[$0]?.isBlank == false }), let date = object[key] {
            reply.date = Timestamp.date(date)
            if reply.date == nil {
                faults.note(RecordFault(Record.Entry(key: "\(entry.key).\(key)", value: date), expected: "a time"))
            }
        }
        return reply
    }
}
