import Foundation
import Reviews
import Testing

@Suite("Stars")
struct StarsTests {
    @Test("lie within one and five", arguments: [0, 0.99, 5.01, -3, .nan, .infinity])
    func range(value: Double) {
        #expect(Stars(value) == nil)
    }

    @Test("print as the shortest exact decimal", arguments: [(4.0, "4"), (4.3, "4.3"), (4.27, "4.27"), (4.05, "4.05")])
    func printing(value: Double, text: String) {
        #expect(Stars(value)?.description == text)
    }

    @Test("fill their share of the row: 4.3 stars are 86 percent")
    func percent() throws {
        #expect(try #require(Stars(4.3)).percent == 86)
    }

    @Test(
        "come from any scale",
        arguments: [(0.0, 0.0...10, 1.0), (10, 0...10, 5), (5, 0...10, 3), (3, 1...5, 3), (7, 1...10, 3.67)]
    )
    func scales(value: Double, scale: ClosedRange<Double>, stars: Double) {
        #expect(Stars(value, of: scale) == Stars(stars))
    }

    @Test("are not made from a scale that does not hold the value")
    func outsideTheScale() {
        #expect(Stars(0, of: 1...5) == nil)
        #expect(Stars(3, of: 3...3) == nil)
    }

    @Test("survive JSON as a number, and bad ones are refused")
    func coding() throws {
        let stars = try #require(Stars(4.27))
        #expect(try String(decoding: JSONEncoder().encode([stars]), as: UTF8.self) == "[4.27]")
        #expect(try JSONDecoder().decode([Stars].self, from: Data("[4.27]".utf8)) == [stars])
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Stars].self, from: Data("[0]".utf8)) }
    }
}
