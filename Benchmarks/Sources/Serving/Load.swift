import Foundation
import Measuring

/// A load of requests for all the fragments there are, from one thread on a core of its own.
struct Load {
    /// What the server made of it.
    struct Figures {
        let requestsPerSecond: Double
        /// In milliseconds.
        let median: Double
        /// In milliseconds.
        let slowestHundredth: Double
        let errors: Int
    }

    let script: URL
    let products: Int
    let seconds: Int

    func run(on port: Int) throws -> Figures {
        let command = Command(
            "taskset",
            "-c",
            "1",
            "wrk",
            "-t1",
            "-c32",
            "-d\(seconds)s",
            "-s",
            script.path(),
            address(port),
            "--",
            "\(products)"
        )
        let told = try command.run().output
        guard let line = told.split(separator: "\n").last(where: { $0.hasPrefix("figures ") }) else {
            throw Command.Failure("wrk told nothing: \(told)")
        }
        let numbers = line.split(separator: " ").dropFirst().compactMap { Double($0) }
        guard numbers.count == 4 else { throw Command.Failure("wrk told \(line)") }
        return Figures(
            requestsPerSecond: numbers[0],
            median: numbers[1],
            slowestHundredth: numbers[2],
            errors: Int(numbers[3])
        )
    }

    private func address(_ port: Int) -> String { "http://127.0.0.1:\(port)" }
}
