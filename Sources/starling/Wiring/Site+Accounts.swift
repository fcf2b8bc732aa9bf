import Diagnostics
import EkomiClient
import Reviews
import Settings

extension Site {
    /// An account as the client of eKomi's APIs needs it; reads its password from where the configuration says.
    func ekomiAccount(_ account: AccountSettings, transport: Transport) throws -> EkomiAccount {
        guard let interfaceID = account.interfaceID, let source = account.password else {
            throw Failure(
                status: .configuration,
                message: "account \(account.name) has no interface id and password: it is imported from files only."
            )
        }
        let password: Secret
        do {
            password = try source.resolve(environment: environment)
        } catch {
            throw Failure(
                status: .configuration,
                message: "account \(account.name) has no password that can be used.",
                findings: error.findings
            )
        }
        let endpoints = account.endpoints.compactMap { name, url in APIFamily(rawValue: name).map { ($0, url) } }
        return EkomiAccount(
            name: Account.Name(account.name),
            credentials: Credentials(interfaceID: interfaceID, password: password.value),
            endpoints: Endpoints(Dictionary(endpoints) { first, _ in first }),
            mapping: try mapping(of: account),
            transport: transport
        )
    }

    /// The account to speak for: the one that is named, or the only one that speaks to eKomi.
    func account(speakingToEkomi name: String?) throws(Failure) -> AccountSettings {
        if let name { return try account(named: name) }
        let speaking = settings.accounts.filter { $0.interfaceID != nil }
        guard let only = speaking.first, speaking.count == 1 else {
            throw Failure(
                status: speaking.isEmpty ? .configuration : .usage,
                message: speaking.isEmpty
                    ? "the configuration has no account that speaks to eKomi."
                    : "say which account with --account: \(speaking.map(\.name).joined(separator: ", "))."
            )
        }
        return only
    }

    /// Asks eKomi for each account whether it knows the credentials; returns what it says where it does not.
    func checkCredentials(console: Console) async throws -> [Failure] {
        var failures: [Failure] = []
        try await Transport.overNetwork { transport in
            for account in settings.accounts where account.source != .files {
                do {
                    let client = try ekomiAccount(account, transport: transport)
                    switch account.source {
                    case .smartforms: _ = try await client.smartForms.shop()
                    case .core: _ = try await client.core.settings()
                    case .files: break
                    }
                    console.message("account \(account.name): eKomi knows its credentials")
                } catch {
                    failures.append(Failure(explaining: error))
                }
            }
        }
        return failures
    }

    private func mapping(of account: AccountSettings) throws(Failure) -> KeyMapping {
        var mapping = KeyMapping()
        for (name, key) in account.mapping {
            guard let field = RecordField(rawValue: name) else {
                let known = RecordField.allCases.map(\.rawValue)
                let advice = nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
                throw Failure(
                    status: .configuration,
                    message: "account \(account.name) maps '\(name)', which is no field of ours; "
                        + (advice ?? "known: \(known.joined(separator: ", "))")
                )
            }
            mapping[field] = key
        }
        return mapping
    }
}
