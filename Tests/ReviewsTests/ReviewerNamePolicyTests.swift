import Reviews
import Testing

@Suite("Reviewer names")
struct ReviewerNamePolicyTests {
    @Test(
        "are shown as the policy says",
        arguments: [
            (ReviewerNamePolicy.abbreviated, "Anna Maria Becker", "Anna B."),
            (.abbreviated, "  anna   becker ", "anna B."), (.abbreviated, "Anna", "Anna"),
            (.abbreviated, "Łukasz Żak", "Łukasz Ż."), (.abbreviated, "山田 太郎", "山田 太."),
            (.abbreviated, "Jörg Anna-Lena O'Neill", "Jörg O."), (.abbreviated, "Ärzte ärger", "Ärzte Ä."),
            (.abbreviated, "anna \u{E9}clair", "anna É."), (.abbreviated, "Anna e\u{301}clair", "Anna É."),
            (.abbreviated, "Anna von", "Anna V."), (.abbreviated, "Anna 7", "Anna"), (.abbreviated, "Anna ×", "Anna"),
            (.abbreviated, "Anna ßchen", "Anna SS."), (.abbreviated, "Anna B.", "Anna B."),
            (.abbreviated, "Dr. Anna Becker", "Dr. B."),
            (.abbreviated, "A.B. C", "A.B. C."),
            (.firstName, "Anna Becker", "Anna"), (.initials, "Anna Becker", "A. B."), (.initials, "Anna", "A."),
        ]
    )
    func shown(policy: ReviewerNamePolicy, name: String, display: String) {
        #expect(policy.displayName(of: Reviewer(name: name)) == display)
    }

    @Test(
        "are left out where there is no name fit to be shown",
        arguments: ["", "   ", "12345", "anna@mail.example", "+49 170 1234567", "www.spam.example", "..."]
    )
    func notShown(name: String) {
        #expect(ReviewerNamePolicy.abbreviated.displayName(of: Reviewer(name: name)) == nil)
    }

    @Test("are left out for who asked not to be named")
    func anonymous() {
        #expect(ReviewerNamePolicy.abbreviated.displayName(of: Reviewer(name: "Anna", isAnonymous: true)) == nil)
        #expect(ReviewerNamePolicy.anonymous.displayName(of: Reviewer(name: "Anna")) == nil)
    }

    @Test("are never longer than a line")
    func bounded() throws {
        let name = try #require(
            ReviewerNamePolicy.abbreviated.displayName(of: Reviewer(name: String(repeating: "a", count: 10_000)))
        )
        #expect(name.count <= 60)
    }
}
