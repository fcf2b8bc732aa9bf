extension Listing {
    /// Reads records one by one; one that cannot be understood is reported and does not cost us the others.
    ///
    /// `name` is the key by which a record is called in a report.
    init(
        reading records: [JSONValue],
        mapping: KeyMapping,
        name: String,
        _ read: (JSONObject) throws(RecordFault) -> Item
    ) {
        var items: [Item] = []
        var unintelligible: [UnintelligibleRecord] = []
        for (index, record) in records.enumerated() {
            do throws(RecordFault) {
                guard let object = record.object else {
                    throw RecordFault(Record.Entry(key: "the record", value: record), expected: "an object")
                }
                items.append(try read(object))
            } catch {
                unintelligible.append(
                    UnintelligibleRecord(
                        error,
                        at: index + 1,
                        name: record[name]?.name,
                        isLeftOut: true,
                        raw: PersonalRecord(mapping: mapping).stripping(record).bytes
                    )
                )
            }
        }
        self.init(items: items, unintelligible: unintelligible)
    }
}
