import Diagnostics
import Foundation
import Reviews

/// What is known about a feed as a whole, and everything found in it.
struct FeedLintDocument {
    private static let largestFile = 100_000_000
    private static let fewestReviews = 50
    /// From how many reviews on it is suspicious that none is low.
    private static let suspiciousReviews = 100

    private let file: String
    private var result: FeedLintResult
    private var seenReviewIDs = SeenIdentifiers()
    private var seenSingletons = SeenIdentifiers()
    private var namespaces: Set<String> = []
    private var deletedReviewsLine: Int?
    private var isOldVersion = false
    private var lowRatingCount = 0
    private var domain: [UInt8]?
    /// How many reviews were matched as `FeedMatch.allCases` has it.
    private var matchCounts = [Int](repeating: 0, count: FeedMatch.allCases.count)

    init(file: String, limitPerRule: Int) {
        self.file = file
        result = FeedLintResult(findings: Findings(limitPerRule: limitPerRule))
    }

    mutating func add(_ finding: Finding) { result.findings.add(finding) }

    /// Whether a namespace is met for the first time: it is named once, not for each element.
    mutating func isFirst(namespace: String) -> Bool { namespaces.insert(namespace).inserted }

    mutating func note(version: String) { isOldVersion = version == "2.2" || version == "2.3" }

    mutating func noteDeletedReviews(line: Int) { deletedReviewsLine = line }

    /// Counts a review with a low or another rating, matched in one way or another.
    mutating func count(isLow: Bool, match: FeedMatch) {
        result.reviewCount += 1
        matchCounts[match.rank] += 1
        if isLow { lowRatingCount += 1 }
    }

    /// Whether an id is met for the first time.
    mutating func isNew(reviewID: ArraySlice<UInt8>) -> Bool { seenReviewIDs.insert(reviewID) }

    /// Whether a page of a single review is met for the first time.
    mutating func isNew(singleton: ArraySlice<UInt8>) -> Bool { seenSingletons.insert(singleton) }

    /// Whether a product's page is of the same host as all before it.
    mutating func isOfSameDomain(_ url: ArraySlice<UInt8>) -> Bool {
        let host = url.dropFirst(url.withUnsafeBufferPointer { WebAddress.schemeLength($0) })
            .prefix { byte in
                byte != UInt8(ascii: "/") && byte != UInt8(ascii: "?") && byte != UInt8(ascii: "#")
            }
        guard let domain else {
            self.domain = Array(host)
            return true
        }
        return domain.elementsEqual(host) { $0 == $1 || ($0.isASCIILetter && $0 | 0x20 == $1 | 0x20) }
    }

    /// Judges the feed as a whole.
    mutating func finish(_ reader: XMLPullReader, isWhole: Bool) -> FeedLintResult {
        result.byteCount = reader.byteCount
        for (match, count) in zip(FeedMatch.allCases, matchCounts) where count > 0 { result.matches[match] = count }
        if reader.hasDocumentType { add(.documentType, "has a document type") }
        if result.byteCount > Self.largestFile { add(.fileTooLarge, "has \(result.byteCount) bytes") }
        if let deletedReviewsLine, !isOldVersion {
            add(.deletedReviews, "lists deleted reviews", line: deletedReviewsLine)
        }
        guard isWhole else { return result }
        if result.reviewCount < Self.fewestReviews { add(.tooFewReviews, "has \(result.reviewCount) reviews") }
        if result.reviewCount >= Self.suspiciousReviews, lowRatingCount == 0 {
            add(.onlyHighRatings, "none of the \(result.reviewCount) ratings is in the lower half of its scale")
        }
        return result
    }

    private mutating func add(_ rule: FeedRule, _ message: String, line: Int? = nil) {
        add(rule.finding(message, line: line, file: file))
    }
}
