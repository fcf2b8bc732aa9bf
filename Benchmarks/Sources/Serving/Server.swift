import Foundation
import Measuring

/// A server on a core of its own.
final class Server {
    let name: String
    let port: Int
    private let process: Process

    /// Starts a program on the first core, and waits until it answers.
    init(_ name: String, port: Int, _ command: Command) throws {
        self.name = name
        self.port = port
        var pinned = command
        pinned.arguments = ["-c", "0", command.program] + command.arguments
        pinned.program = "taskset"
        process = try pinned.start()
        try waitForAnAnswer()
    }

    deinit { process.terminate() }

    /// The most memory it had, in megabytes.
    var peakMegabytes: Double { ProcessMemory.peak(of: process.processIdentifier).map { Double($0) / 1e6 } ?? .nan }

    private func waitForAnAnswer() throws {
        for _ in 0..<500 {
            let probe = Command(
                "curl",
                "--silent",
                "--fail",
                "--output",
                "/dev/null",
                "http://127.0.0.1:\(port)/de/p/P0000000/snippet.html"
            )
            if (try? probe.run()) != nil { return }
            guard process.isRunning else { break }
            usleep(20_000)
        }
        throw Command.Failure("\(name) does not answer")
    }
}
