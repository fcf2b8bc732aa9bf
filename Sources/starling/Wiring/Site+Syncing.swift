import EkomiClient
import Foundation
import Intake
import ReviewStore
import Reviews
import Settings

extension Site {
    /// Fetches what is new from eKomi and from the catalogues' addresses; what fails of one stops no other.
    func sync(accounts names: [String] = [], isFull: Bool = false, console: Console) async throws -> SyncOutcome {
        let store = try openStore()
        var outcome = SyncOutcome()
        try await Transport.overNetwork { transport in
            var sources: [AccountSource] = []
            for account in settings.accounts where names.isEmpty || names.contains(account.name) {
                do {
                    if let source = try source(of: account, transport: transport) { sources.append(source) }
                } catch {
                    outcome.add(Failure(explaining: error), of: account.name)
                }
            }
            let lines = SyncLines(console: console, now: now)
            let results = await Sync(into: store, now: now).run(sources, full: isFull) { lines.show($0) }
            lines.end()
            for result in results { outcome.add(result, console: console) }
        }
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
