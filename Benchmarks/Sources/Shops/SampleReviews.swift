/// Reviews as German shops have them, the same in every run.
public struct SampleReviews {
    private static let words = """
        Sehr gute Qualität schnelle Lieferung gerne wieder der Stoff ist weich und die Farbe stimmt leider etwas zu \
        klein aber guter Service passt perfekt würde ich weiterempfehlen nach drei Wochen noch wie neu Verarbeitung \
        einwandfrei Preis Leistung top & <gut>
        """
        .split(separator: " ").map(String.init)
    /// Names as they are shown, so that nobody has to shorten them.
    private static let names = ["Anna B.", "Jonas S.", "Léa M.", "Müller", "Sofie K.", "Peter O."]

    private var state: UInt64 = 1
    private var count = 0

    /// Starts with the first review.
    public init() {}

    /// The id of a product by its number.
    public static func product(_ number: Int) -> String { "P" + padded(number, 7) }

    /// Another review of a product: 8 to 60 words under a heading of three.
    public mutating func next(of product: Int) -> SampleReview {
        count += 1
        // Seconds that no two reviews of a product share, so that there is one newest.
        let date = "2026-\(Self.padded(1 + random(10), 2))-\(Self.padded(1 + random(28), 2))"
        let time = "T10:\(Self.padded(random(60), 2)):\(Self.padded(count % 60, 2))Z"
        return SampleReview(
            id: "r\(count)",
            product: Self.product(product),
            rating: [5, 5, 5, 4, 4, 3, 2, 1][random(8)],
            title: text(3),
            content: text(8 + random(53)),
            reviewer: Self.names[random(Self.names.count)],
            timestamp: date + time,
            isVerified: "true"
        )
    }

    private mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in Self.words[random(Self.words.count)] }.joined(separator: " ")
    }

    private mutating func random(_ bound: Int) -> Int {
        // SplitMix64.
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) >> 33) % bound
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
