import Foundation
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("eKomi's count and ours")
struct DriftTests {
    private func report(
        told: [Product.ID?: Int],
        counted: [Product.ID?: Int],
        limit: Int = 5,
        tellsAll: Bool = true
    ) async throws -> DriftReport {
        try await StoreFixture.with { fixture in
            var reviews: [IncomingReview] = []
            for (product, count) in counted {
                reviews += try (0..<count).map { try fixture.review("\(product ?? "-")\($0)", product: product) }
            }
            try fixture.record(reviews)
            let run = try fixture.store.openRun(of: "germany", from: .smartForms, scope: .incremental)
            let records = told.map { product, count in
                SummaryRecord(
                    SummarySubject(form: "879", product: product),
                    summary: Stars(hundredths: 400).flatMap { RatingSummary(count: count, average: $0) },
                    due: fixture.clock.now
                )
            }
            try fixture.store.stage(records, in: run)
            try fixture.store.complete(run)
            return try fixture.store.snapshot().drift(of: "germany", limit: limit, tellsAll: tellsAll)
        }
    }

    @Test("agree within a few ratings, or within the limit")
    func agree() async throws {
        let report = try await report(told: ["a": 10, "b": 60, nil: 3], counted: ["a": 12, "b": 57, nil: 3])
        #expect(report.compared == 3 && report.drifting == 0 && report.farthest.isEmpty)
    }

    @Test("differ: the farthest come first, with both counts and averages")
    func differ() async throws {
        let report = try await report(told: ["a": 10, "b": 20], counted: ["a": 20, "b": 17, "never asked": 9])
        #expect(report.compared == 2 && report.drifting == 2)
        #expect(report.farthest.map(\.product) == ["a", "b"])
        let first = try #require(report.farthest.first)
        #expect(first.told == 10 && first.counted == 20 && first.distance == 10)
        #expect(first.toldAverage == 4 && first.countedAverage == 5)
    }

    @Test("differ where one of them counts nothing")
    func differFromNothing() async throws {
        let report = try await report(told: ["a": 10, "b": 0], counted: ["b": 10])
        #expect(Set(report.farthest.map(\.product)) == ["a", "b"])
    }

    @Test("may differ by what eKomi does not tell, but not by more than there is")
    func partial() async throws {
        let report = try await report(told: [nil: 10, "a": 30], counted: [nil: 40, "a": 20], tellsAll: false)
        #expect(report.farthest.map(\.product) == ["a"])
    }

    @Test("are bounded where all of them differ")
    func bounded() async throws {
        let products = (0..<600).map { Product.ID("p\($0)") }
        let told = Dictionary(uniqueKeysWithValues: products.enumerated().map { (Optional($1), 10 + $0) })
        let report = try await report(told: told, counted: [:])
        #expect(report.drifting == 600 && report.farthest.map(\.told) == [609, 608, 607, 606, 605])
    }
}
