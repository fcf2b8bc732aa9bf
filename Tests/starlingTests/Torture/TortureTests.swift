import EkomiSandbox
import Foundation
import Specification
import Testing

/// Hundreds of accidents at random instants, each followed by a look at what is served and by a run that must complete.
///
/// `make torture` runs it, for it takes long; its table is `deploy/TORTURE.md`.
@Suite("Torture", .serialized, .enabled(if: TortureSite.trials > 0, "asked for by STARLING_TORTURE=TRIALS"))
struct TortureTests {
    @Test("A program that is killed at any instant loses nothing, and the next one completes its work")
    func killed() async throws {
        try await TortureSite.open { site in
            for command in TortureCommand.allCases {
                let row = TortureRow(fault: "kill -9 during `\(command.rawValue)`")
                for _ in 0..<max(1, TortureSite.trials / TortureCommand.allCases.count) {
                    try await site.trial(of: row) {
                        try await site.change()
                        try await site.kill(command)
                    } recovery: {
                        try await site.complete(command)
                    }
                }
                try await row.report()
            }
        }
    }

    @Test("A power failure that tears the end off the write-ahead log costs at most what was not yet live")
    func torn() async throws {
        try await TortureSite.open { site in
            let row = TortureRow(fault: "`site.db-wal` torn at a random byte, the server killed with it")
            for _ in 0..<max(1, TortureSite.trials / 10) {
                try await site.trial(of: row) {
                    try await site.change()
                    try await site.kill(.refresh)
                    try await site.tearLog()
                } recovery: {
                    try await site.complete(.refresh)
                }
            }
            try await row.report()
        }
    }

    @Test("Whatever eKomi answers, what is live stays", arguments: TortureSite.faults)
    func fault(_ fault: String) async throws {
        try await TortureSite.open { site in
            let row = TortureRow(fault: "eKomi: `\(fault)` in a third of its answers")
            for _ in 0..<max(1, TortureSite.trials / 100) {
                try await site.trial(of: row) {
                    try await site.change()
                    try await site.refresh(withFault: fault)
                } recovery: {
                    try await site.complete(.refresh)
                }
            }
            try await row.report()
        }
    }

    @Test(
        "A disk that is full at any write, and a folder that cannot be written, leave what is live",
        .enabled("mounting takes root") { getuid() == 0 }
    )
    func full() async throws {
        try await TortureSite.open(onSmallDisk: true) { site in
            let full = TortureRow(fault: "disk full after a random number of bytes")
            for _ in 0..<max(1, TortureSite.trials / 10) {
                try await site.trial(of: full) {
                    try await site.change()
                    try await site.refreshOnFullDisk()
                } recovery: {
                    try await site.complete(.refresh)
                }
            }
            try await full.report()
            let sealed = TortureRow(fault: "folder made read-only")
            for _ in 0..<max(1, TortureSite.trials / 30) {
                try await site.trial(of: sealed) {
                    try await site.change()
                    try await site.refreshInReadOnlyFolder()
                } recovery: {
                    try await site.complete(.refresh)
                }
            }
            try await sealed.report()
        }
    }
}
