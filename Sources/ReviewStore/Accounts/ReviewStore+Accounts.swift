import GRDB
public import Reviews

extension ReviewStore {
    /// Makes an account known, or checks that it is the one known by that name.
    ///
    /// - Parameters:
    ///   - account: its name in the configuration.
    ///   - interfaceID: eKomi's id of the shop; nil for an account that is fed by files.
    /// - Throws: `ReviewStoreError` with `.interfaceChanged` if its reviews came from another interface id.
    public func register(_ account: Account.Name, interfaceID: String?) throws(ReviewStoreError) {
        try write { database, timestamp in
            guard let row = try Row.fetchOne(database.prepared(AccountStatement.find), arguments: [account.rawValue])
            else {
                let arguments: StatementArguments = [account.rawValue, interfaceID, timestamp]
                _ = try Int64.fetchOne(database.prepared(AccountStatement.insert), arguments: arguments)
                return
            }
            let id: Int64 = row["id"]
            let recorded: String? = row["interface_id"]
            guard let interfaceID, interfaceID != recorded else { return }
            let sync = try Row.fetchOne(database.prepared(RunStatement.anyFromEkomi), arguments: [id])
            if let recorded, sync != nil {
                throw ReviewStoreError.interfaceChanged(account, recorded: recorded, configured: interfaceID)
            }
            try database.run(AccountStatement.fixInterface, [interfaceID, id])
        }
    }

    /// The row id of an account.
    func row(of account: Account.Name, in database: Database) throws -> Int64 {
        let row = try Row.fetchOne(database.prepared(AccountStatement.find), arguments: [account.rawValue])
        guard let row else { throw ReviewStoreError.unknownAccount(account) }
        return row["id"]
    }
}
