extension KeyMapping {
    /// What a record that was kept says of a field, under the account's own key or a known one; nil if nothing.
    public func value(of field: RecordField, in record: [UInt8]) -> String? {
        guard let object = JSONValue(json: record)?.object else { return nil }
        return Record(object: object, mapping: self).entry(field)?.value.name
    }
}
