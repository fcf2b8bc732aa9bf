/// The languages that shops and reviews of the sandbox speak.
public enum SandboxLanguage: String, Sendable, CaseIterable {
    /// German.
    case german = "de"
    /// English.
    case english = "en"
    /// French.
    case french = "fr"
    /// Polish.
    case polish = "pl"
    /// Japanese.
    case japanese = "ja"
    /// Arabic, in reviews only.
    case arabic = "ar"
    /// Hebrew, in reviews only.
    case hebrew = "he"

    /// The locale as eKomi writes it, such as `de_DE`.
    public var locale: String { "\(rawValue)_\(country)" }

    /// The country by ISO 3166-1.
    public var country: String {
        switch self {
        case .german: "DE"
        case .english: "GB"
        case .french: "FR"
        case .polish: "PL"
        case .japanese: "JP"
        case .arabic: "AE"
        case .hebrew: "IL"
        }
    }

    /// The languages that a shop can have.
    static let ofShops: [SandboxLanguage] = [.german, .english, .french, .polish, .japanese]
}
