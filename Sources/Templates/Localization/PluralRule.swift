/// Which whole numbers take which plural category; CLDR's rules for cardinals, by the languages that share them.
public enum PluralRule: String, Sendable, CaseIterable {
    /// No distinction: Japanese.
    case none
    /// 1 is `one`: German, English, Spanish, Italian, Dutch, Swedish, Danish.
    case one
    /// 0 and 1 are `one`: French, Portuguese.
    case zeroOne = "zero-one"
    /// Polish.
    case polish

    /// The category of a number that is not negative.
    public func category(of number: Int) -> PluralCategory {
        switch self {
        case .none: return .other
        case .one: return number == 1 ? .one : .other
        case .zeroOne: return number == 0 || number == 1 ? .one : .other
        case .polish:
            if number == 1 { return .one }
            let isTeen = (12...14).contains(number % 100)
            return (2...4).contains(number % 10) && !isTeen ? .few : .many
        }
    }
}
