import ArgumentParser
import Foundation
import Measuring

/// Renders the same fragment with each engine and compares what that takes.
@main
struct RenderingBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "Rendering")

    @OptionGroup var reporting: ReportOptions
    @Option(help: "How often each contender has its turn.")
    var rounds = 15
    @Option(help: "How long a turn takes at least, in seconds.")
    var turn = 0.1
    @Option(help: "Do nothing but run a contender whose name contains this for ten turns, for a profiler.")
    var profile: String?

    func run() throws {
        var contest = Contest()
        contest.rounds = rounds
        contest.turn = turn
        guard Contest.countsAllocations else { throw ContestError.seesNoAllocations }
        if let profile { return try self.profile(contest, named: profile) }
        let report = Report(
            date: reporting.date,
            machine: reporting.machine,
            sections: try FragmentFormat.allCases.map { try FragmentContest(format: $0).section(contest) }
        )
        try reporting.publish(report.table, report.write)
    }

    private func profile(_ contest: Contest, named name: String) throws {
        for format in FragmentFormat.allCases {
            let contenders = try FragmentContest(format: format).contenders().filter { $0.name.contains(name) }
            for contender in contenders { print(format.rawValue, try contest.time(contender)) }
        }
    }
}
