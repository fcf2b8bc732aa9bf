import ServiceLifecycle

/// Rebuilds when the service starts, and then whenever the files that a site is made from have changed.
///
/// It looks at the files rather than asks the kernel, which does not tell of changes on every file system.
struct ThemeWatch: Service {
    /// The files as they stand now.
    let scan: @Sendable () -> FolderScan
    /// Waits for the time to look again.
    let pause: @Sendable () async throws -> Void
    /// Rebuilds after these files have changed; false if it could not try, so that it is asked again.
    let rebuild: @Sendable (_ changes: [String]) async -> Bool

    /// Watches until a graceful shutdown.
    func run() async throws {
        do {
            try await cancelWhenGracefulShutdown { try await watch() }
        } catch is CancellationError {
            // Asked to stop, between two looks.
        }
    }

    private func watch() async throws {
        var seen = scan()
        // What the site was last built from; nothing before the first time.
        var built: FolderScan?
        while true {
            let now = scan()
            // Whoever writes many files is let finish: once is enough.
            if now == seen, now != built {
                let changes = built.map { now.changes(since: $0) } ?? []
                if await rebuild(changes) { built = now }
            }
            seen = now
            try await pause()
        }
    }
}
