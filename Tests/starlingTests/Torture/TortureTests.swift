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
        "A clock that jumps, on or back, by minutes or by years, costs nothing that is live, and nothing that comes",
        arguments: [
            "-63072000", "-31536000", "-86400", "-3600", "-600", "600", "3600", "86400", "31536000", "63072000",
        ]
    )
    func clock(offset: String) async throws {
        try await TortureSite.open { site in
            let row = TortureRow(fault: "clock put by \(offset) s for one `refresh`")
            for _ in 0..<max(1, TortureSite.trials / 100) {
                try await site.trial(of: row) {
                    try await site.change()
                    try await site.refresh(withClock: offset)
                } recovery: {
                    try await site.change()
                    try await site.complete(.refresh)
                    try await site.expectNews()
                }
            }
            try await row.report()
        }
    }

    @Test("Bits that turn over in site.db while it is served show in no answer, and the next build mends them")
    func bits() async throws {
        try await TortureSite.open { site in
            let row = TortureRow(fault: "random bits of `site.db` turned over under the server")
            // What is live is an earlier release brought back; what is mended is made of all there is.
            try await site.complete(.refresh)
            for _ in 0..<max(1, TortureSite.trials / 10) {
                let right = try site.contents()
                // The server takes up to two seconds to see what went live.
                while try await site.wrongAnswers(than: right) > 0 { await breathe() }
                try site.damageArchive()
                row.count(interrupted: true, lost: try await site.wrongAnswers(than: right) > 0)
                try await site.mend(to: right)
            }
            try await row.report()
        }
    }

    @Test("Bits that turn over in packs while they are served show in no answer, and the next build mends them")
    func packBits() async throws {
        try await TortureSite.open { site in
            let row = TortureRow(fault: "random bits of all packs turned over under the server")
            for _ in 0..<max(1, TortureSite.trials / 10) {
                // What was mended is in the database: another archive has all in packs again.
                try site.removeArchive()
                try await site.complete(.refresh)
                let right = try site.contents()
                while try await site.wrongAnswers(than: right) > 0 { await breathe() }
                #expect(try site.damagePacks() > 0)
                row.count(interrupted: true, lost: try await site.wrongAnswers(than: right) > 0)
                try await site.mend(to: right)
            }
            try await row.report()
        }
    }

    @Test("Hostile requests meet no fault, learn nothing, and keep nobody else waiting")
    func hostile() async throws {
        try await TortureSite.open { site in
            let server = try site.server
            let before = ProcessFigures(of: server.id)
            let count = TortureSite.trials * 1000 / 3
            let report = try await site.hostileTrial().run(requests: count, seed: 6)
            let row = TortureRow(fault: "hostile request")
            row.count(trials: report.requests, losses: report.faultCount)
            row.remark =
                ": \(report.connections) connections, \(report.answers[2]) × 2xx, \(report.answers[3]) × 3xx, "
                + "\(report.answers[4]) × 4xx, \(report.answers[5]) × 5xx; \(report.goodAnswers) good requests between "
                + "them answered rightly"
            #expect(report.faults == [])
            #expect(report.answers[5] == 0)
            // What a connection holds is let go of when the other side is gone.
            while ProcessFigures(of: server.id).sockets > before.sockets { await breathe() }
            try await row.report()
        }
    }

    @Test("An hour of refreshes, one a minute, under constant load: memory stays, descriptors stay, and nothing fails")
    func soak() async throws {
        try await Soak.run(refreshes: 60, warmUp: 12) { soak in
            let row = TortureRow(fault: "an hour of refreshes, thirty times as fast, under constant load")
            row.count(trials: soak.refreshes, losses: soak.failures)
            row.remark =
                ": \(soak.answers) answers; memory \(soak.before.megabytes) MB, then \(soak.after.megabytes) MB; "
                + "descriptors \(soak.before.descriptors), then \(soak.after.descriptors)"
            // A tenth more is what an allocator takes its time to give back.
            #expect(soak.after.memory < soak.before.memory + soak.before.memory / 10 + (8 << 20), "\(row.remark)")
            #expect(soak.after.descriptors <= soak.before.descriptors + 2, "\(row.remark)")
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
