/// A rating in stars, 1…5, exact to a hundredth.
///
/// Hundredths are what eKomi's most detailed average has; kept as an integer, they compare and print exactly.
public struct Stars: Sendable, Hashable {
    /// The rating in hundredths of a star, 100…500.
    public let hundredths: Int

    /// The lowest rating there is.
    public static let lowest = Stars(unchecked: 100)
    /// The highest rating there is.
    public static let highest = Stars(unchecked: 500)

    /// Makes a rating from hundredths, or nil if they are outside 100…500.
    public init?(hundredths: Int) {
        guard (100...500).contains(hundredths) else { return nil }
        self.hundredths = hundredths
    }

    /// Makes a rating from a number of stars, rounded to the nearest hundredth, or nil if it is outside 1…5.
    public init?(_ value: Double) {
        guard (1...5).contains(value) else { return nil }
        self.init(hundredths: Int((value * 100).rounded()))
    }

    /// Makes a rating from a place on another scale, such as 8 of 0…10, or nil if it is outside or the scale is empty.
    public init?(_ value: Double, of scale: ClosedRange<Double>) {
        guard scale.lowerBound < scale.upperBound, scale.contains(value) else { return nil }
        let share = (value - scale.lowerBound) / (scale.upperBound - scale.lowerBound)
        self.init(1 + share * 4)
    }

    private init(unchecked hundredths: Int) { self.hundredths = hundredths }

    /// The rating as a number, 1…5.
    public var value: Double { Double(hundredths) / 100 }

    /// The nearest whole number of stars, 1…5; a half goes up, as on eKomi's own pages.
    public var whole: Int { (hundredths + 50) / 100 }

    /// Share of the five stars that is filled, in percent, 20…100: 4.3 stars fill 86 %.
    public var percent: Double { Double(hundredths) / 5 }
}

extension Stars: Comparable {
    /// Orders ratings from worst to best.
    public static func < (left: Self, right: Self) -> Bool { left.hundredths < right.hundredths }
}

extension Stars: CustomStringConvertible {
    /// The shortest decimal form, always with a dot: `4`, `4.3`, `4.27`.
    public var description: String {
        let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
        if rest == 0 {
            // Most ratings are one of these, and feeds write millions.
            return switch whole {
            case 1: "1"
            case 2: "2"
            case 3: "3"
            case 4: "4"
            default: "5"
            }
        }
        if rest % 10 == 0 { return "\(whole).\(rest / 10)" }
        return rest < 10 ? "\(whole).0\(rest)" : "\(whole).\(rest)"
    }
}

extension Stars: Codable {
    /// Reads a number of stars, 1…5.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let value = try container.decode(Double.self)
        guard let stars = Stars(value) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(value) is not within 1…5 stars")
        }
        self = stars
    }

    /// Writes a number of stars.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }
}
