/// How a reviewer feels, by the stars.
enum Sentiment: Sendable {
    case positive
    case neutral
    case negative

    init(stars: Int) {
        self =
            switch stars {
            case 4...: .positive
            case 3: .neutral
            default: .negative
            }
    }
}
