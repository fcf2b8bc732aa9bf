extension Received {
    /// A page of a listing that says in its header or body whether there are further ones.
    ///
    /// `size` is how many records were asked for, where a full page without links has to be taken for not the last.
    func page<Item>(
        of root: JSONValue,
        size: Int?,
        name: String,
        _ read: (JSONObject) throws(RecordFault) -> Item
    ) throws(Refusal) -> Page<Item> {
        let records = try records(of: root)
        var links = PageLinks(header: response)
        links.read(root)
        let isFull = size.map { records.count >= $0 } ?? false
        return Page(
            listing: Listing(reading: records, mapping: mapping, name: name, read),
            isLast: records.isEmpty || links.next == nil && (!isFull || root["meta"]?["_links"] != nil),
            total: links.total
        )
    }
}

extension InvalidParameter {
    /// Throws unless a number is within a range.
    static func require(_ value: Int, _ name: String, within range: ClosedRange<Int>) throws(InvalidParameter) {
        try require(range.contains(value), name, value, expected: "\(range.lowerBound) to \(range.upperBound)")
    }
}
