import EkomiClient
import Foundation
import Intake
import ReviewStore
import Reviews
import Settings

extension Site {
    /// Fetches what is new from eKomi and from the catalogues' addresses; what fails of one stops no other.
    ///
    /// An account that failed several times in a row is left alone for a while, unless somebody asks for it: by its name,
    /// or for everything.
    func sync(accounts names: [String] = [], isFull: Bool = false, console: Console) async throws -> SyncOutcome {
        let store = try openStore()
        var outcome = SyncOutcome()
        var circuits = AccountCircuits(folder: settings.data)
        let isAskedFor = !names.isEmpty || isFull
        try await Transport.overNetwork { transport in
            var sources: [AccountSource] = []
            for account in settings.accounts where names.isEmpty || names.contains(account.name) {
                if !isAskedFor, let refusal = circuits.refusal(of: account.name, at: now()) {
                    outcome.add(refusal, of: account.name)
                    continue
                }
                do {
                    if let source = try source(of: account, transport: transport) { sources.append(source) }
                } catch {
                    outcome.add(Failure(explaining: error), of: account.name)
                }
            }
            let lines = SyncLines(console: console, now: now)
            let results = await Sync(into: store, now: now).run(sources, full: isFull) { lines.show($0) }
            lines.end()
            for result in results {
                outcome.add(result, console: console)
                circuits.note(result, at: now())
            }
        }
        circuits.save(keeping: settings.accounts.map(\.name), console: console)
        outcome.openCircuits = circuits.open(at: now())
        if names.isEmpty { try await importCatalogues(into: store, &outcome, console: console) }
        try await copyPictures(of: store, console: console)
        return outcome
    }

    private func source(of account: AccountSettings, transport: Transport) throws -> AccountSource? {
        guard account.source != .files else { return nil }
        let ekomi = try ekomiAccount(account, transport: transport)
        let interfaceID = account.interfaceID ?? ""
        switch account.source {
        case .smartforms: return .smartForms(ekomi, interfaceID: interfaceID)
        case .core: return .core(ekomi, interfaceID: interfaceID)
        case .files: return nil
        }
    }
}
