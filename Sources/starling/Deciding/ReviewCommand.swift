import ArgumentParser
import Intake

/// `starling review`: what the merchant decides about a review.
struct ReviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Withdraw, reject or approve a review at eKomi, and publish what follows at once.",
        subcommands: [Withdraw.self, Reject.self, Approve.self]
    )

    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a review back; the reviewer may submit a new one.",
            discussion: ReviewOptions.discussion
        )
        @OptionGroup var review: ReviewOptions

        func run() async throws { try await review.run(.withdraw) }
    }

    struct Reject: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keep a review that waits for a decision from being published.",
            discussion: ReviewOptions.discussion
        )
        @OptionGroup var review: ReviewOptions

        func run() async throws { try await review.run(.reject) }
    }

    struct Approve: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish a review that waits for a decision.",
            discussion: ReviewOptions.discussion
        )
        @OptionGroup var review: ReviewOptions

        func run() async throws { try await review.run(.approve) }
    }
}
