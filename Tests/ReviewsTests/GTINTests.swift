import Reviews
import Testing

@Suite("GTINs")
struct GTINTests {
    @Test(
        "are read as people write them",
        arguments: [
            ("4006381333931", "4006381333931"), ("978-0-306-40615-7", "9780306406157"), ("73513537", "73513537"),
            ("036000 291452", "036000291452"), ("00012345600012", "00012345600012"),
        ]
    )
    func right(text: String, digits: String) {
        #expect(GTIN(text)?.digits == digits)
    }

    @Test(
        "are refused with a wrong check digit, length or letter",
        arguments: ["4006381333932", "400638133393", "1234", "40063813339A1", "", "0000000000000", "４００６３８１３３３９３１"]
    )
    func wrong(text: String) {
        #expect(GTIN(text) == nil)
    }
}
