import ArgumentParser
import EkomiClient
import Foundation
import Intake
import Publishing
import ReviewStore
import Reviews
import Settings
import SiteBuilder

/// Which review is decided about, and the work of it, which is the same whatever is decided.
struct ReviewOptions: ParsableArguments {
    static let discussion = """
        eKomi decides about invitations: what else was reviewed by the same one shares its fate. It may take its time; \
        here the decision holds from now on.
        """

    @Argument(help: ArgumentHelp("The review's public id, or eKomi's review hash.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("Its account; only a review hash needs one.", valueName: "name"))
    var account: String?

    @Option(
        help: ArgumentHelp("Why; kept with the record of this run, for eKomi takes no comment.", valueName: "text")
    )
    var comment: String?

    @Flag(help: "Do it without asking.")
    var yes = false

    @OptionGroup var options: SiteOptions

    private struct Summary: Encodable {
        var decision: String
        var reviews: [String]
        var message: String?
        var submissionLink: String?
        var release: String?
    }

    func run(_ decision: MerchantDecision) async throws {
        let console = options.output.console
        try await console.perform {
            let site = try Site(settings: options.settings())
            let lock = try site.lock(for: "review \(decision.rawValue)")
            let store = try site.openStore()
            let settings = try account(in: site, store)
            var facts = ["review": id, "decision": decision.rawValue]
            facts["comment"] = comment
            let (outcome, report) = try await site.recording("review", in: console, facts: facts, as: \.1.standing) {
                let outcome = try await Transport.overNetwork { transport in
                    try await decide(decision, site, settings, store, transport, console)
                }
                // What is withdrawn waits for no other account, and is no shrinking by accident.
                let options = BuildOptions(allowsShrinking: decision != .approve, buildsIncomplete: true)
                return (outcome, try await site.build(options, console: console))
            }
            BuildSummary(report).tell(console)
            try console.report(
                Summary(
                    decision: decision.rawValue,
                    reviews: outcome.changed.map(\.rawValue),
                    message: outcome.message.isEmpty ? nil : outcome.message,
                    submissionLink: outcome.submissionLink,
                    release: report.release?.id.description
                )
            )
            _ = consume lock
            try Failure.ifCarriedOver(report)
        }
    }

    /// The account of a review that the store knows, or the one that is named.
    private func account(in site: Site, _ store: ReviewStore) throws -> AccountSettings {
        guard let known = try store.snapshot().review(Review.ID(id)) else {
            return try site.account(speakingToEkomi: account)
        }
        if let account, account != known.account.rawValue {
            throw Failure(status: .usage, message: "review \(id) belongs to account \(known.account), not \(account).")
        }
        return try site.account(named: known.account.rawValue)
    }

    private func decide(
        _ decision: MerchantDecision,
        _ site: Site,
        _ settings: AccountSettings,
        _ store: ReviewStore,
        _ transport: Transport,
        _ console: Console
    ) async throws -> ReviewChange.Outcome {
        let account = try site.ekomiAccount(settings, transport: transport)
        let change = ReviewChange(store: store, account: account)
        do {
            guard let subject = try await change.subject(id) else {
                throw Failure(
                    status: .badInput,
                    message: "review \(id) was told by a file or by Core, so that eKomi's hash of it is not known; "
                        + "give that hash, or use 'starling api smartforms withdraw --order_id …' and sync."
                )
            }
            try confirm(decision, subject, store, console)
            let outcome = try await change.apply(decision, to: subject)
            if !outcome.message.isEmpty { console.message("eKomi: \(outcome.message)") }
            if let link = outcome.submissionLink { console.message("A new review can be submitted at \(link)") }
            if outcome.changed.isEmpty {
                console.warning("the store knows no review of it yet; the next refresh finds what became of it.")
            }
            return outcome
        } catch let error as EkomiError {
            throw Failure(status: ExitStatus(calling: error), message: "\(error)")
        }
    }

    /// Asks whoever sits at the terminal; elsewhere only `--yes` will do.
    private func confirm(
        _ decision: MerchantDecision,
        _ subject: ReviewChange.Subject,
        _ store: ReviewStore,
        _ console: Console
    ) throws {
        guard !yes else { return }
        let snapshot = try store.snapshot()
        let known = try subject.reviews.compactMap { try snapshot.review($0) }
        let lines = known.map { review in
            let about = review.product.map { "product \($0)" } ?? "the shop"
            return "    \(review.id): \(about), \(review.stars.whole) stars, \(review.status.rawValue)\n"
        }
        let what = "\(decision.rawValue) the reviews of invitation \(subject.reviewHash) at eKomi:\n\(lines.joined())"
        guard isatty(STDIN_FILENO) == 1, console.isTerminal else {
            throw Failure(status: .usage, message: "nothing was changed. With --yes, this would \(what)")
        }
        console.message("This will \(what)Go on? [y/N]")
        guard ["y", "yes"].contains(readLine()?.lowercased() ?? "") else {
            throw Failure(status: .usage, message: "nothing was changed.")
        }
    }
}
