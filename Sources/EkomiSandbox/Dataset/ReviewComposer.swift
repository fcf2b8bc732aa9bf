/// Puts the sentences of a language together to what a customer might have written.
struct ReviewComposer {
    private let phrases: Phrases
    private let sentiment: Sentiment
    private let category: SandboxCategory?

    init(language: SandboxLanguage, stars: Int, category: SandboxCategory?) {
        phrases = Phrases.phrases(in: language)
        sentiment = Sentiment(stars: stars)
        self.category = category
    }

    /// A heading; some people write none.
    func title(_ random: inout SplitMix64) -> String {
        random.perMille(180) ? "" : random.pick(phrases.titles[sentiment]) ?? ""
    }

    /// A text; some people only give stars, a few write a page.
    func text(_ random: inout SplitMix64, reviewer: SandboxReviewer) -> String {
        let draw = random.below(1000)
        guard draw >= 70 else { return "" }
        var sentences = category.map { productSentences($0, &random) } ?? shopSentences(&random)
        let length =
            switch draw {
            case ..<300: 1
            case ..<620: 2
            case ..<860: 3
            case ..<980: 5
            default: sentences.count
            }
        sentences = Array(sentences.prefix(length))
        if draw >= 995 {
            sentences.append(contact(of: reviewer))
        }
        let closes = draw >= 620 && random.perMille(600)
        if closes, let closing = random.pick(phrases.closings[sentiment]) {
            sentences.append(closing)
        }
        // Long reviews come in two paragraphs.
        guard sentences.count > 4 else { return sentences.joined(separator: phrases.separator) }
        let half = sentences.count / 2
        return sentences[..<half].joined(separator: phrases.separator) + "\n\n"
            + sentences[half...].joined(separator: phrases.separator)
    }

    /// Whether a merchant would answer that: often if it was bad.
    func repliesToIt(_ random: inout SplitMix64) -> Bool {
        switch sentiment {
        case .positive: random.perMille(50)
        case .neutral: random.perMille(250)
        case .negative: random.perMille(600)
        }
    }

    /// The merchant's answer.
    func reply(_ random: inout SplitMix64) -> String? {
        random.pick(phrases.replies[sentiment])
    }

    private func productSentences(_ category: SandboxCategory, _ random: inout SplitMix64) -> [String] {
        let experience = phrases.experiences[category]
        let good = shuffled(experience?.good ?? [], &random)
        let matching: [String] =
            switch sentiment {
            case .positive: good
            case .neutral: good.prefix(1) + (experience?.bad ?? [])
            case .negative: experience?.bad ?? []
            }
        let opening = shuffled(phrases.openings[sentiment], &random).prefix(1)
        let rest = matching + shuffled(phrases.remarks[sentiment], &random)
        // Those who write little say what they noticed rather than how they feel.
        return random.perMille(650) ? opening + rest : rest
    }

    private func shopSentences(_ random: inout SplitMix64) -> [String] {
        shuffled(phrases.service[sentiment], &random)
    }

    private func contact(of reviewer: SandboxReviewer) -> String {
        let telephone = reviewer.telephone.isEmpty ? "+49 30 901820 77" : reviewer.telephone
        return phrases.contact
            .split(separator: "{email}", omittingEmptySubsequences: false).joined(separator: reviewer.email)
            .split(separator: "{telephone}", omittingEmptySubsequences: false).joined(separator: telephone)
    }

    private func shuffled(_ sentences: [String], _ random: inout SplitMix64) -> [String] {
        var shuffled = sentences
        for place in shuffled.indices.reversed() {
            shuffled.swapAt(place, random.below(place + 1))
        }
        return shuffled
    }
}
