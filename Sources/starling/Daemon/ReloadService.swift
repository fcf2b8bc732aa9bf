import Logging
import ServiceLifecycle
import UnixSignals

/// Reads the configuration again at each SIGHUP, until a graceful shutdown; nothing under way is interrupted.
struct ReloadService: Service {
    let manager: ServiceManager
    let logger: Logger
    /// Reads and applies it; throws what is wrong with it, and then leaves all as it is.
    let reload: @Sendable () throws -> Void

    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            manager.tellReloading(logger: logger)
            do {
                try reload()
                logger.notice("The configuration was read again")
            } catch {
                let failure = Failure(explaining: error)
                logger.error(
                    "The configuration stays as it was",
                    metadata: [
                        "reason": "\(failure.message)",
                        "findings": .array(failure.findings.map { "\($0)" }),
                    ]
                )
            }
            manager.tell(.ready, logger: logger)
        }
        manager.tell(.stopping, logger: logger)
    }
}
