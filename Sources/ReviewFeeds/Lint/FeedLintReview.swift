import Diagnostics
import Reviews

import struct Foundation.Date

/// What is known about the review being read, and what was found in it.
struct FeedLintReview {
    /// Findings wait until the review's id is known, but no more of them than that.
    private static let mostWaiting = 1000

    let now: Date
    private var findings: [Finding] = []
    private var line = 0
    /// The values that matter beyond their own element, one after the other.
    private var bytes: [UInt8] = []
    /// Where the id lies among them.
    private var id: Range<Int>?
    private var products: [Product] = []
    private var singleton: (url: Range<Int>, line: Int)?
    var scale: (lowest: Int, highest: Int)?
    var isLow = false
    var isAnonymous = false

    /// What matching needs to know of a product.
    private struct Product {
        var line: Int
        var hasGTIN = false
        var hasMPN = false
        var hasBrand = false
        /// Where the address lies among the bytes.
        var url: Range<Int>?
    }

    init(now: Date) { self.now = now }

    mutating func begin(line: Int) {
        self.line = line
        id = nil
        bytes.removeAll(keepingCapacity: true)
        products.removeAll(keepingCapacity: true)
        singleton = nil
        scale = nil
        isLow = false
    }

    mutating func beginProduct(line: Int) { products.append(Product(line: line)) }

    mutating func add(_ rule: FeedRule, _ message: String, line: Int, remedy: String? = nil) {
        findings.append(rule.finding(message, line: line, file: "", remedy: remedy))
    }

    /// Whether so many findings wait that they have to be handed on at once.
    var isFull: Bool { findings.count >= Self.mostWaiting }

    /// Forgets the review, so that what comes after it is not told under its name.
    mutating func leave() { id = nil }

    /// The findings so far, which thereby are no longer its own; each names the review by its id.
    mutating func takeFindings() -> [Finding] {
        guard !findings.isEmpty else { return [] }
        defer { findings.removeAll(keepingCapacity: true) }
        guard let id else { return findings }
        let record = "review \(text(id).excerpt)"
        return findings.map { finding in
            var finding = finding
            finding.location?.record = record
            return finding
        }
    }

    /// Takes over a value that matters beyond its own element.
    mutating func note(_ element: FeedElement, _ reader: XMLPullReader) {
        switch element {
        case .reviewID: id = keep(reader)
        case .reviewURL where singleton != nil:
            let url = keep(reader)
            singleton?.url = url
        case .productURL:
            let url = keep(reader)
            withLastProduct { $0.url = url }
        case .gtin: withLastProduct { $0.hasGTIN = true }
        case .mpn: withLastProduct { $0.hasMPN = true }
        case .brand: withLastProduct { $0.hasBrand = true }
        default: break
        }
    }

    mutating func noteSingleton(line: Int) { singleton = (0..<0, line) }

    /// Keeps the current text until the next review begins.
    private mutating func keep(_ reader: XMLPullReader) -> Range<Int> {
        let start = bytes.count
        reader.withBytes { bytes.append(contentsOf: $0) }
        return start..<bytes.count
    }

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Judges the review as a whole and counts it.
    mutating func end(_ document: inout FeedLintDocument) {
        if let id {
            if !document.isNew(reviewID: bytes[id]) {
                add(.duplicateReviewID, "the review id '\(text(id).excerpt)' was there before", line: line)
            }
        } else {
            add(.missingReviewID, "the review has no review_id", line: line)
        }
        if let singleton, !singleton.url.isEmpty { check(singleton.url, line: singleton.line, &document) }
        var match = FeedMatch.url
        for product in products {
            if product.hasGTIN {
                match = .gtin
            } else if product.hasMPN, product.hasBrand {
                if match == .url { match = .mpnAndBrand }
            } else {
                add(
                    product.hasMPN ? .mpnWithoutBrand : .matchedByURLOnly,
                    Self.matchMessage(product),
                    line: product.line
                )
            }
            if let url = product.url, !document.isOfSameDomain(bytes[url]) {
                let message = "'\(text(url).excerpt)' is of another domain than products before"
                add(.severalDomains, message, line: product.line)
            }
        }
        document.count(isLow: isLow, match: match)
    }

    private mutating func check(_ singleton: Range<Int>, line: Int, _ document: inout FeedLintDocument) {
        if products.contains(where: { $0.url.map { bytes[$0] } == bytes[singleton] }) {
            add(.singletonOnProductPage, "'\(text(singleton).excerpt)' is the product's own page", line: line)
        } else if !document.isNew(singleton: bytes[singleton]) {
            add(.sharedSingleton, "'\(text(singleton).excerpt)' was another review's page before", line: line)
        }
    }

    private mutating func withLastProduct(_ change: (inout Product) -> Void) {
        guard !products.isEmpty else { return }
        change(&products[products.count - 1])
    }

    private static func matchMessage(_ product: Product) -> String {
        product.hasMPN
            ? "the product has an MPN without a brand" : "the product has neither a GTIN nor an MPN with a brand"
    }
}
