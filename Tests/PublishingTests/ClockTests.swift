import Foundation
import GRDB
import Testing

@testable import Publishing

@Suite("A clock that jumps, and what is kept")
struct ClockTests {
    private let strict = Retention(count: 0, age: .zero)
    private let year = 365 * 86_400.0

    @Test("A clock that leaps a year ahead for some runs takes no hashed asset away")
    func keepsAssets() async throws {
        try await withArchive { archive in
            let asset = "assets/stars.0123456789ab.css"
            try archive.publish([asset: "old", "de/a": "1"])
            let live = try archive.publish(["de/a": "2"], removing: [asset], at: 1).release
            _ = try archive.collectGarbage(at: moment(100), retention: strict)
            for run in 0..<20 {
                _ = try archive.collectGarbage(at: moment(2 * year + Double(run)), retention: strict)
            }
            #expect(try archive.text(at: asset, in: live.id) == "old")
            // Set right again, it is as if nothing had been.
            _ = try archive.collectGarbage(at: moment(86_400), retention: strict)
            _ = try archive.collectGarbage(at: moment(3 * 86_400), retention: strict)
            #expect(try archive.text(at: asset, in: live.id) == "old")
        }
    }

    @Test("What was superseded by a clock that was a year ahead is collected all the same")
    func collectsTheFuture() async throws {
        try await withArchive { archive in
            try archive.publish(["de/a": "1"])
            try archive.publish(["de/a": "2"], at: year)
            try archive.publish(["de/a": "3"], at: 10)
            try archive.publish(["de/a": "4"], at: 20)
            #expect(try archive.collectGarbage(at: moment(600), retention: strict).releases == 0)
            #expect(try archive.collectGarbage(at: moment(630), retention: strict).releases == 3)
            #expect(try archive.texts() == ["de/a": "4"])
        }
    }

    @Test("Releases keep their order, and the newest is live, whatever the clock says", arguments: [-1, 1])
    func order(direction: Double) async throws {
        try await withArchive { archive in
            for number in 0..<4 { try archive.publish(["de/a": "\(number)"], at: direction * Double(number) * year) }
            #expect(try archive.texts() == ["de/a": "3"])
            #expect(try archive.releases().map(\.id.rawValue) == [4, 3, 2, 1])
            _ = try archive.rollback(to: ReleaseID(rawValue: 1), at: moment(-year))
            #expect(try archive.texts() == ["de/a": "0"])
            _ = try archive.collectGarbage(at: moment(-2 * year), retention: strict)
            #expect(try archive.texts() == ["de/a": "0"])
        }
    }
}
