import Foundation
import ReviewFeeds
import Reviews
import Testing

@Suite("Which file of a feed holds which reviews")
struct ShardTests {
    private let products = (0..<500).map { Product.ID("P-\($0)") }

    private func prefix(_ digits: String) throws -> ShardPrefix { try #require(ShardPrefix(digits)) }

    @Test("is written as bits", arguments: ["", "0", "1", "0110", String(repeating: "10", count: 32)])
    func digits(_ digits: String) throws {
        let prefix = try prefix(digits)
        #expect(prefix.description == digits)
        let decoded = try JSONDecoder().decode([ShardPrefix].self, from: JSONEncoder().encode([prefix]))
        #expect(decoded == [prefix])
    }

    @Test("is nothing else", arguments: ["2", "0 ", "x", String(repeating: "0", count: 65)])
    func noDigits(_ digits: String) { #expect(ShardPrefix(digits) == nil) }

    @Test("is decided by the product alone, and is the same on every machine for all times")
    func isStable() throws {
        let reviews: [Review.ID] = ["a", "b", "c"]
        for prefix in try [prefix("0"), prefix("1011"), prefix(String(repeating: "1", count: 32))] {
            for product in products {
                #expect(Set(reviews.map { prefix.holds(ShardKey(product, $0)) }).count == 1)
            }
        }
        let half = try prefix("0")
        #expect(
            products.prefix(8).map { half.holds(ShardKey($0, "r")) ? "0" : "1" }.joined() == "01100001",
            "as FNV-1a has it"
        )
    }

    @Test("is halved by every bit, more or less")
    func isEven() throws {
        let quarters = ShardPrefix.all.split(by: 2)
        #expect(quarters.map(\.description) == ["00", "01", "10", "11"])
        for quarter in quarters {
            let count = products.count { quarter.holds(ShardKey($0, "r")) }
            #expect((80...170).contains(count), "\(quarter) holds \(count) of \(products.count)")
        }
    }

    @Test("leaves no review out and none twice, however files are split", arguments: 0..<20)
    func isComplete(seed: Int) throws {
        var prefixes = [ShardPrefix.all]
        for step in 0..<12 {
            let index = (seed * 7 + step * 5) % prefixes.count
            let full = prefixes.remove(at: index)
            prefixes += step.isMultiple(of: 3) ? full.split(by: 2, parting: products.prefix(3)) : full.split(by: 1)
        }
        let map = ShardMap(prefixes)
        #expect(map.isComplete)
        #expect(!ShardMap(prefixes.dropLast()).isComplete)
        for product in products {
            let holders = prefixes.filter { $0.holds(ShardKey(product, "r")) }
            #expect(holders.count == 1)
            #expect(map.prefixes[map.positions(of: product)].contains(holders[0]))
        }
    }

    @Test("an unfinished set of files tells which of them, if any, holds a product")
    func partialMap() throws {
        let map = ShardMap(try [prefix("11"), prefix("00")])
        for product in products {
            let expected = map.prefixes.indices.filter { map.prefixes[$0].holds(ShardKey(product, "r")) }
            #expect(Array(map.positions(of: product)) == expected)
        }
    }

    @Test("a product that fills a file is spread by its reviews, and only it")
    func giant() throws {
        let parts = ShardPrefix.all.split(by: 1, parting: ["giant"])
        #expect(ShardMap(parts).isComplete)
        let holders = parts.filter { $0.isWithinProduct }
        #expect(holders.count == 2)
        let reviews = (0..<200).map { ShardKey("giant", Review.ID("r-\($0)")) }
        for holder in holders { #expect((60...140).contains(reviews.count { holder.holds($0) })) }
        for product in products { #expect(!holders.contains { $0.holds(ShardKey(product, "r")) }) }
    }

    @Test("files are joined only long after they were split")
    func hysteresis() {
        let limit = FeedSizeLimit(fileSize: 2000, partSize: 1000)
        #expect(!limit.joins(300, 250))
        #expect(limit.joins(300, 200))
        #expect(limit.levels(forSize: 1001) == 1)
        #expect(limit.levels(forSize: 9_500) == 4)
    }

    @Test("one of several files holds a quarter of what the whole feed may have in one, so that a change costs less")
    func parts() {
        let limit = FeedSizeLimit(fileSize: 1000)
        #expect(limit.size(of: .all) == 1000)
        for part in ShardPrefix.all.split(by: 2, parting: ["A", "B"]) { #expect(limit.size(of: part) == 250) }
        #expect(limit.levels(forSize: 1001) == 3)
    }
}
