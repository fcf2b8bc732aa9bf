import Reviews
import Testing

@Suite("Personal details in texts")
struct PersonalDetailsTests {
    @Test(
        "are masked",
        arguments: [
            ("write to anna.b+shop@mail.example.", "write to ***."),
            ("anna@mail.example", "***"),
            ("call +49 (170) 123-4567 now", "call *** now"),
            ("see https://spam.example/a?b=c, please", "see ***, please"),
            ("www.spam.example", "***"), ("HTTP://SPAM.EXAMPLE/x", "***"),
            ("(0170/1234567)", "***)"),
            ("Grüße an jürgen@post.example!", "Grüße an ***!"),
        ]
    )
    func masked(text: String, result: String) {
        #expect(PersonalDetails.masking(text).text == result)
    }

    @Test(
        "are not seen where there are none",
        arguments: [
            "4.8 of 5 stars", "bought on 2026-11-22", "arrived 22.11.2026", "12.90 EUR, 3 x 4 m", "me @ home",
            "and/or // whatever", "Größe 42/43, 1000 Stück", "", "www.", "a@b",
        ]
    )
    func untouched(text: String) {
        let masked = PersonalDetails.masking(text)
        #expect(masked.text == text)
        #expect(masked.isUnchanged)
    }

    @Test(
        "are found wherever they stand in a text",
        arguments: ["anna@mail.example", "http://spam.example", "WWW.spam.example", "+49 1701 234567"]
    )
    func anywhere(detail: String) {
        for before in 0..<40 {
            for after in [0, 1, 7, 15, 16, 40] {
                let start = before > 0 ? String(repeating: "ab", count: before) + " " : ""
                let end = after > 0 ? " " + String(repeating: "c", count: after) : ""
                #expect(PersonalDetails.masking(start + detail + end).text == start + "***" + end)
            }
        }
    }

    @Test(
        "are searched for in linear time",
        arguments: ["a.", "1 ", "1", "(", "@", "a@", "www.", "+ ", "http://"]
            .map { String(repeating: $0, count: 100_000) }
    )
    func hostileLength(text: String) {
        #expect(PersonalDetails.masking(text).text.utf8.count <= text.utf8.count)
    }
}
