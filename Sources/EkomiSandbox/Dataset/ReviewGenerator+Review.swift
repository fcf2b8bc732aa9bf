import struct Foundation.Date

extension ReviewGenerator {
    /// The whole review.
    func review(_ number: Int) -> SandboxReview {
        let header = header(number)
        let form = shop.forms[Int(header.form)]
        let product = header.product == ReviewHeader.noProduct ? nil : dataset.products[Int(header.product)]
        let order = order(of: number)
        var random = SplitMix64(seed: dataset.seed, stream: .text, place, number)
        let language = language(&random)
        let composer = ReviewComposer(language: language, stars: Int(header.stars), category: product?.category)
        let reviewer = reviewer(order: order)
        var review = SandboxReview(
            hash: numbers.hash(order),
            feedbackID: (place + 1) * 10_000_000 + number,
            formID: form.id,
            shopID: shop.interfaceID,
            orderID: numbers.order(order),
            productID: product?.id,
            productName: product?.name(in: shop.language) ?? "",
            submitted: Date(timeIntervalSince1970: Double(header.submitted)),
            isPublished: header.isPublished,
            isWithdrawn: header.isWithdrawn,
            stars: header.isSkipped ? nil : Int(header.stars),
            title: "",
            text: "",
            reply: nil,
            reviewer: reviewer,
            locale: language.locale,
            isVerified: !random.perMille(60),
            helpfulCount: random.perMille(300) ? random.below(24) : 0,
            unhelpfulCount: random.perMille(120) ? random.below(5) : 0,
            subRatings: [],
            isRecommended: nil,
            pros: [],
            cons: [],
            uses: [],
            pictures: []
        )
        guard !header.isSkipped else { return review }
        answer(&review, form: form)
        review.title = form.questions.contains { $0.kind == .shortText } ? composer.title(&random) : ""
        review.text = composer.text(&random, reviewer: reviewer)
        if composer.repliesToIt(&random), let reply = composer.reply(&random) {
            let delay = 3600 + random.below(3 * 24 * 3600)
            review.reply = SandboxReply(text: reply, date: review.submitted.addingTimeInterval(Double(delay)))
        }
        TextDisturbance(number: number).disturb(&review)
        return review
    }

    private func language(_ random: inout SplitMix64) -> SandboxLanguage {
        switch random.below(1000) {
        case ..<840: shop.language
        case ..<960: random.pick(SandboxLanguage.ofShops) ?? shop.language
        case ..<980: .arabic
        default: .hebrew
        }
    }

    /// The customer of an order; the same for all its reviews.
    private func reviewer(order: Int) -> SandboxReviewer {
        var random = SplitMix64(seed: dataset.seed, stream: .reviewer, place, order, 1)
        let phrases = Phrases.phrases(in: shop.language)
        // Names recur, and so do customers: some order twice.
        let customer = random.below(max(1, count * 4 / 5))
        var names = SplitMix64(seed: dataset.seed, stream: .reviewer, place, customer, 2)
        let isNameless = names.perMille(15)
        return SandboxReviewer(
            id: "C-\(20_000 + customer)",
            firstName: isNameless ? "" : names.pick(phrases.firstNames) ?? "",
            lastName: isNameless || names.perMille(40) ? "" : names.pick(phrases.lastNames) ?? "",
            email: "customer\(20_000 + customer)@mail.example",
            telephone: names.perMille(200) ? "+49 30 901820 \(10 + names.below(90))" : "",
            country: shop.language.country,
            isAnonymous: random.perMille(40)
        )
    }

    /// Fills in the answers that are chosen rather than written.
    private func answer(_ review: inout SandboxReview, form: SandboxForm) {
        var random = SplitMix64(seed: dataset.seed, stream: .answers, place, review.feedbackID)
        let stars = review.stars ?? 0
        let language = SandboxLanguage.allCases.first { $0.locale == review.locale } ?? shop.language
        let phrases = Phrases.phrases(in: language)
        for question in form.questions {
            switch question.kind {
            case .rankingScale where question.parentID == 0:
                review.subRatings.append(likelihood(stars, &random))
            case .rankingScale:
                review.subRatings.append(min(5, max(1, stars + random.below(3) - 1)))
            case .yesNo where random.perMille(900):
                review.isRecommended = stars >= 4 || (stars == 3 && random.perMille(500))
            case .prosAndCons where random.perMille(450):
                review.pros = stars >= 2 ? distinct(1 + random.below(3), of: phrases.pros, &random) : []
                review.cons = stars <= 4 ? distinct(1 + random.below(2), of: phrases.cons, &random) : []
            case .multipleChoice where random.perMille(500):
                review.uses = distinct(1 + random.below(2), of: question.options.map(\.label), &random)
            case .dropdown where random.perMille(500):
                review.uses = distinct(1, of: question.options.map(\.label), &random)
            case .picture where random.perMille(140):
                review.pictures = (0...random.below(3)).map { SandboxPicture(review: review.hash, number: $0 + 1).name }
            default:
                break
            }
        }
    }

    /// From 0 to 10: who gives many stars is likely to recommend.
    private func likelihood(_ stars: Int, _ random: inout SplitMix64) -> Int {
        switch stars {
        case 5: random.perMille(820) ? 9 + random.below(2) : 7 + random.below(2)
        case 4: 7 + random.below(3)
        case 3: 5 + random.below(3)
        default: random.below(5)
        }
    }

    /// So many different elements, in the order of the list.
    private func distinct(_ count: Int, of elements: [String], _ random: inout SplitMix64) -> [String] {
        var chosen = Set<Int>()
        for _ in 0..<min(count, elements.count) {
            chosen.insert(random.below(elements.count))
        }
        return chosen.sorted().map { elements[$0] }
    }
}
