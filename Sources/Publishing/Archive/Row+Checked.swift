import GRDB

extension Row {
    /// The value of a column; throws where it is none of that kind: on a damaged page anything may stand.
    func checked<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
        guard let value: Value = try checkedIfPresent(column) else { throw damage(column) }
        return value
    }

    /// The value of a column, or nil where there is none; throws where it is another kind of value.
    func checkedIfPresent<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
        guard let stored = self[column] as DatabaseValue?, !stored.isNull else { return nil }
        guard let value = Value.fromDatabaseValue(stored) else { throw damage(column) }
        return value
    }

    private func damage(_ column: String) -> PublishingError { .damaged(what: "the column \(column) of a row") }
}
