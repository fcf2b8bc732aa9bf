/// The sentences of a language from which reviews are composed.
struct Phrases: Sendable {
    /// Sentences for each way to feel.
    struct BySentiment: Sendable {
        let positive: [String]
        let neutral: [String]
        let negative: [String]

        subscript(sentiment: Sentiment) -> [String] {
            switch sentiment {
            case .positive: positive
            case .neutral: neutral
            case .negative: negative
            }
        }
    }

    /// What people say about one kind of thing.
    struct Experience: Sendable {
        let good: [String]
        let bad: [String]
    }

    /// Headings.
    let titles: BySentiment
    /// How a review of a product begins.
    let openings: BySentiment
    /// What else is said about any product.
    let remarks: BySentiment
    /// What is said about a kind of product.
    let experiences: [SandboxCategory: Experience]
    /// What is said about a shop.
    let service: BySentiment
    /// How a review ends.
    let closings: BySentiment
    /// What people like and dislike, in a few words.
    let pros: [String]
    let cons: [String]
    /// What the merchant answers.
    let replies: BySentiment
    let firstNames: [String]
    let lastNames: [String]
    /// A sentence with an e-mail address and a telephone number, as careless people write it.
    let contact: String
    /// What stands between two sentences.
    let separator: String
}

extension Phrases {
    /// The sentences of a language.
    static func phrases(in language: SandboxLanguage) -> Phrases {
        switch language {
        case .german: german
        case .english: english
        case .french: french
        case .polish: polish
        case .japanese: japanese
        case .arabic: arabic
        case .hebrew: hebrew
        }
    }
}
