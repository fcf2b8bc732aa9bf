import GRDB

extension Database {
    /// Runs a body in a transaction that takes the write lock at once, and returns what it returns.
    func withImmediateTransaction<Value>(_ body: () throws -> Value) throws -> Value {
        try beginTransaction(.immediate)
        do {
            let value = try body()
            try commit()
            return value
        } catch {
            // A full disk may have rolled back already.
            if isInsideTransaction { try rollback() }
            throw error
        }
    }
}
