/// The headers of a shop's reviews, findable by time, by product, by hash and by order.
struct ReviewIndex: Sendable {
    private let generator: ReviewGenerator
    /// By the review's number; numbers never change.
    private(set) var headers: [ReviewHeader]
    /// The numbers by time of submission, oldest first.
    private var byTime: [Int32]
    /// The same for each product.
    private var byProduct: [Int32: [Int32]] = [:]
    /// Reviews that are not as generated any more, or were added, by number.
    private var changed: [Int: SandboxReview] = [:]
    private var addedByHash: [String: [Int]] = [:]
    private var addedByOrder: [String: [Int]] = [:]
    /// What queries found, until something changes: paging asks the same question again and again.
    private var found: [ReviewQuery: [Int32]] = [:]

    /// How many numbers `found` holds, so that it stays bounded.
    private var foundCount = 0

    private static let foundCapacity = 4_000_000

    init(generator: ReviewGenerator) {
        self.generator = generator
        headers = (0..<generator.count).map { generator.header($0) }
        let headers = headers
        // A review shares the time of the one before it when both belong to one order.
        byTime = (0..<headers.count).map(Int32.init)
            .sorted {
                (headers[Int($0)].submitted, $0) < (headers[Int($1)].submitted, $1)
            }
        for number in byTime {
            byProduct[headers[Int(number)].product, default: []].append(number)
        }
    }

    /// The numbers of the reviews that match, newest first.
    mutating func numbers(matching query: ReviewQuery) -> [Int32] {
        if let known = found[query] {
            return known
        }
        let numbers = candidates(query).reversed().filter { query.matches(headers[Int($0)]) }
        // An empty list has a cost, too.
        foundCount += numbers.count + 100
        if foundCount > Self.foundCapacity {
            found = [:]
            foundCount = numbers.count + 100
        }
        found[query] = numbers
        return numbers
    }

    /// The whole review as it is now, or nil for one that is as it was generated, which is composed without a lock.
    func changedReview(_ number: Int) -> SandboxReview? {
        changed[number]
    }

    /// The numbers of the reviews that share a hash.
    func numbers(hash: String) -> [Int] {
        addedByHash[hash] ?? generator.numbers.number(hash: hash).map(ofOrder) ?? []
    }

    /// The numbers of the reviews of an order.
    func numbers(order: String) -> [Int] {
        addedByOrder[order] ?? generator.numbers.number(order: order).map(ofOrder) ?? []
    }

    /// The order that a review is the first of; nil for the second review of one.
    func firstOrder(of number: Int) -> String? {
        if let review = changed[number], number >= generator.count { return review.orderID }
        return generator.order(of: number) == number ? generator.numbers.order(number) : nil
    }

    /// The next number and, with it, a new hash, order and feedback id.
    var nextNumber: Int { headers.count }

    mutating func add(_ review: SandboxReview, header: ReviewHeader) {
        let number = nextNumber
        headers.append(header)
        changed[number] = review
        addedByHash[review.hash, default: []].append(number)
        addedByOrder[review.orderID, default: []].append(number)
        insert(number, into: &byTime)
        insert(number, into: &byProduct[header.product, default: []])
        forgetFound()
    }

    /// Changes a review; its time, product and form stay.
    mutating func replace(_ number: Int, by review: SandboxReview) {
        changed[number] = review
        headers[number].stars = UInt8(clamping: review.stars ?? 0)
        headers[number].isPublished = review.isPublished
        headers[number].isWithdrawn = review.isWithdrawn
        forgetFound()
    }

    private func candidates(_ query: ReviewQuery) -> ArraySlice<Int32> {
        if let numbers = query.numbers {
            return numbers.map(Int32.init).sorted(by: isEarlier)[...]
        }
        let ordered = query.product.map { byProduct[$0] ?? [] } ?? byTime
        guard let submitted = query.submitted else { return ordered[...] }
        let first = ordered.firstPlace { headers[Int($0)].submitted >= submitted.lowerBound }
        let end = ordered.firstPlace { headers[Int($0)].submitted > submitted.upperBound }
        return ordered[first..<max(first, end)]
    }

    private func isEarlier(_ one: Int32, _ other: Int32) -> Bool {
        (headers[Int(one)].submitted, one) < (headers[Int(other)].submitted, other)
    }

    /// Lets go of what queries found, because it may not be true any more.
    private mutating func forgetFound() {
        found = [:]
        foundCount = 0
    }

    /// The reviews of the order that this generated review began.
    private func ofOrder(_ number: Int) -> [Int] {
        guard number < generator.count, generator.order(of: number) == number else { return [] }
        let next = number + 1
        return next < generator.count && generator.order(of: next) == number ? [number, next] : [number]
    }

    private func insert(_ number: Int, into ordered: inout [Int32]) {
        let submitted = headers[number].submitted
        // Those of a file come in their order.
        if ordered.last.map({ headers[Int($0)].submitted <= submitted }) ?? true {
            ordered.append(Int32(number))
            return
        }
        ordered.insert(Int32(number), at: ordered.firstPlace { headers[Int($0)].submitted > submitted })
    }
}

extension [Int32] {
    /// The first place from which on the condition holds, in an array where it holds from some place on.
    fileprivate func firstPlace(where holds: (Int32) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
