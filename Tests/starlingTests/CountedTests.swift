import Testing

@testable import starling

@Suite("A number with its noun")
struct CountedTests {
    @Test(
        "has a comma before each three digits, and one of it is no plural",
        arguments: [
            (0, "0 products"), (1, "1 product"), (12, "12 products"), (999, "999 products"), (1_000, "1,000 products"),
            (123_456, "123,456 products"), (1_000_000, "1,000,000 products"), (-1_234, "-1,234 products"),
        ]
    )
    func grouped(number: Int, text: String) { #expect(number.counted("product") == text) }

    @Test("has the plural that it is given")
    func irregular() { #expect(2.counted("storefront's copy", "storefronts' copies") == "2 storefronts' copies") }
}
