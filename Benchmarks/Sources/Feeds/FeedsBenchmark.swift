import ArgumentParser
import Foundation
import Measuring

/// Writes the feed of a large shop and compares that with printing the same rows and copying the same files.
@main
struct FeedsBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "Feeds",
        subcommands: [Run.self, Prepare.self, Print.self, Publish.self, Change.self, Lint.self],
        defaultSubcommand: Run.self
    )
}

/// Where a shop of the benchmark lives.
struct ShopOptions: ParsableArguments {
    @Option(help: "The folder of the shop's databases and feeds.")
    var shop: String
    @Option(help: "The folder of the templates.")
    var templates = "templates"

    var folder: URL { URL(filePath: shop, directoryHint: .isDirectory) }
}

/// What one process measured of itself, told to the one that started it.
struct Figures: Codable {
    /// How long the work took, without what was prepared for it.
    var seconds: Double
    /// The most memory the process ever had, in bytes.
    var peakMemory: Int
    /// How many bytes were written or read.
    var bytes: Int
    /// How many files were written.
    var files: Int

    func tell() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        print(String(decoding: try encoder.encode(self), as: UTF8.self))
    }

    /// Measures some work in this process; the peak is that of the process up to now.
    static func measuring(_ work: () throws -> (bytes: Int, files: Int)) throws -> Figures {
        let clock = ContinuousClock()
        var result = (bytes: 0, files: 0)
        let time = try clock.measure { result = try work() }
        return Figures(
            seconds: time / .seconds(1),
            peakMemory: peakMemory(),
            bytes: result.bytes,
            files: result.files
        )
    }

    /// The high-water mark of resident memory as Linux keeps it.
    private static func peakMemory() -> Int {
        guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
            let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
        else { return 0 }
        return (Int(kilobytes) ?? 0) * 1024
    }
}
