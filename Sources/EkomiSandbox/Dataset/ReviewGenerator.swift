/// Makes up reviews, each from its shop and its number alone.
struct ReviewGenerator: Sendable {
    let dataset: SandboxDataset
    /// The shop's place in the dataset.
    let place: Int
    let numbers: ReviewNumber

    init(dataset: SandboxDataset, shop place: Int) {
        self.dataset = dataset
        self.place = place
        numbers = ReviewNumber(seed: dataset.seed, shop: place)
    }

    var shop: SandboxShop { dataset.shops[place] }

    /// How many reviews the shop has: an even share, the first shops taking what remains.
    var count: Int {
        // A shop that was made later has none but those that were added to it.
        guard dataset.shops.indices.contains(place), dataset.ownReviews.isEmpty else { return 0 }
        let (share, rest) = dataset.reviewCount.quotientAndRemainder(dividingBy: dataset.shops.count)
        return share + (place < rest ? 1 : 0)
    }

    /// The review that carries the order: most are an order of their own, some are the second product of one.
    func order(of number: Int) -> Int {
        isSecondOfOrder(number) ? number - 1 : number
    }

    /// What filters and counts need to know.
    func header(_ number: Int) -> ReviewHeader {
        guard isSecondOfOrder(number) else { return ownHeader(number) }
        let first = ownHeader(number - 1)
        var header = ownHeader(number)
        header.submitted = first.submitted
        header.form = first.form
        header.product = neighbour(of: first.product)
        // A review is withdrawn or released by its hash, so those of one order go together.
        header.isWithdrawn = first.isWithdrawn
        header.isPublished = first.isPublished
        return header
    }

    private func isSecondOfOrder(_ number: Int) -> Bool {
        guard number % 2 == 1 else { return false }
        var random = SplitMix64(seed: dataset.seed, stream: .reviewer, place, number)
        guard random.perMille(250) else { return false }
        let product = ownHeader(number - 1).product
        return product != ReviewHeader.noProduct && neighbour(of: product) != product
    }

    /// The next product that has reviews; the product itself if there is no other.
    private func neighbour(of product: Int32) -> Int32 {
        let count = dataset.products.count
        let next = (Int(product) + 1) % count
        return Int32(ProductGenerator.isSilent(next, of: count) ? (next + 1) % count : next)
    }

    private func ownHeader(_ number: Int) -> ReviewHeader {
        var random = SplitMix64(seed: dataset.seed, stream: .header, place, number)
        let product = product(&random)
        let stars = stars(&random, product: product)
        return ReviewHeader(
            submitted: submitted(number, &random),
            product: product,
            form: form(number, product: product),
            stars: product != ReviewHeader.noProduct && random.perMille(6) ? 0 : stars,
            isPublished: !random.perMille(stars <= 2 ? 70 : 20),
            isWithdrawn: random.perMille(12)
        )
    }

    /// Reviews follow each other in time as their numbers do, each somewhere in a slot of its own.
    private func submitted(_ number: Int, _ random: inout SplitMix64) -> Int64 {
        let end = dataset.now.wholeSeconds
        let slot = Int64(Self.period / max(1, count))
        let start = end - Int64(Self.period) * Int64(count - number) / Int64(max(1, count))
        return start + Int64(random.below(Int(max(1, slot))))
    }

    /// Three years in seconds.
    private static let period = 3 * 365 * 24 * 60 * 60

    /// The first products are reviewed most; about every fifth review is of the shop.
    private func product(_ random: inout SplitMix64) -> Int32 {
        let count = dataset.products.count
        guard count > 0, !random.perMille(220) else { return ReviewHeader.noProduct }
        let share = random.below(1 << 15)
        let place = (count * share * share) >> 30
        return Int32(ProductGenerator.isSilent(place, of: count) ? place - 1 : place)
    }

    /// The former product form is the one of the first nine months.
    private func form(_ number: Int, product: Int32) -> UInt8 {
        guard product != ReviewHeader.noProduct else { return 0 }
        return number < count / 4 ? 2 : 1
    }

    private func stars(_ random: inout SplitMix64, product: Int32) -> UInt8 {
        let draw = random.below(1000)
        let shares = product == ReviewHeader.noProduct ? Self.popular : shares(ofProduct: Int(product))
        var reached = 0
        for (share, stars) in zip(shares, 1...5) {
            reached += share
            guard draw >= reached else { return UInt8(stars) }
        }
        return 5
    }

    /// How many of a thousand reviews give one star, two stars and so on.
    private func shares(ofProduct product: Int) -> [Int] {
        switch SplitMix64.mix(dataset.seed ^ UInt64(product)) % 10 {
        case 0: [140, 130, 200, 260, 270]
        case 1...3: [30, 45, 110, 290, 525]
        default: Self.popular
        }
    }

    private static let popular = [15, 20, 55, 210, 700]
}
