import ArgumentParser
import Foundation
import Publishing
import Settings

/// What commands take that make something live.
struct AnnouncingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write the addresses that changed to a file, one a line; - is the standard output.",
            valueName: "file"
        )
    )
    var changedUrls: String?
}

extension Site {
    /// Does some work, and if another release is live afterwards, tells what changed: to a file, and to the cache in
    /// front.
    func announcing<Result>(
        to file: String? = nil,
        console: Console,
        _ work: () async throws -> Result
    ) async throws -> Result {
        let before = try liveRelease()
        let result = try await work()
        guard file != nil || settings.purge != nil else { return result }
        guard let archive = try openExistingArchive() else { return result }
        let changes = try ChangedAddresses(since: before, in: archive)
        if let file { try write(changes, to: file) }
        if !changes.paths.isEmpty { await purge(changes, console: console) }
        return result
    }

    /// Writes addresses to a file, one a line.
    func write(_ changes: ChangedAddresses, to file: String) throws {
        let text = changes.addresses(publicURL: publicURL).map { $0 + "\n" }.joined()
        if file == "-" { return FileHandle.standardOutput.write(Data(text.utf8)) }
        do {
            try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw Failure(status: .cannotWrite, message: "\(file) cannot be written: \(error.localizedDescription)")
        }
    }

    /// What is live is live, whether a cache forgets the old or not: it will by itself.
    private func purge(_ changes: ChangedAddresses, console: Console) async {
        guard let purge = settings.purge else { return }
        do {
            let token = try purge.token?.resolve(environment: environment)
            let outcome = try await CachePurge(settings: purge, publicURL: publicURL, token: token).run(changes)
            let requests = outcome.requests.counted("request")
            if let first = outcome.failures.first {
                let count = outcome.failures.count
                console.warning("the cache was not purged: \(count) of \(requests) failed, such as \(first)")
            } else {
                console.detail("the cache was purged by \(requests)")
            }
        } catch {
            console.warning("the cache was not purged: \(Failure(explaining: error).message)")
        }
    }

    private func liveRelease() throws -> ReleaseID? {
        do {
            return try openExistingArchive()?.live()?.id
        } catch PublishingError.damagedArchive, PublishingError.inconsistent, PublishingError.damaged {
            return nil
        }
    }

    private func openExistingArchive() throws -> SiteArchive? {
        do {
            return try SiteArchive.openReadOnly(at: settings.data)
        } catch PublishingError.noArchive {
            return nil
        } catch PublishingError.damagedArchive {
            // Whatever comes in its place is new.
            return nil
        }
    }
}
