import Foundation
import Measuring
import Shops

/// What a run of our program took, as it tells itself.
struct Measured {
    /// The time of the whole process, in seconds.
    let seconds: Double
    /// The most memory it had, in megabytes.
    let megabytes: Double

    /// Builds, and reads the program's own word for its memory.
    static func build(_ shop: SampleShop, _ arguments: String...) throws -> Measured {
        var command = Command("/bin/sh", in: shop.folder)
        let told = "\(shop.program) build \(arguments.joined(separator: " ")) --verbose 2>&1"
        command.arguments = ["-c", told]
        let run = try command.run()
        let megabytes = run.output.firstMatch(of: /with ([0-9]+) MB of memory at most/).flatMap { Double($0.1) }
        return Measured(seconds: run.seconds, megabytes: megabytes ?? .nan)
    }

    var figures: (time: String, memory: String) {
        (FigureReport.decimal(seconds, seconds < 1 ? 3 : 2) + " s", FigureReport.decimal(megabytes, 0) + " MB")
    }
}

extension [Measured] {
    /// The run in the middle by its time, with the most memory of all.
    var median: Measured {
        let middle = map(\.seconds).median ?? .nan
        return Measured(seconds: middle, megabytes: map(\.megabytes).max() ?? .nan)
    }
}
