/// How much of a reviewer's name is shown.
public enum ReviewerNamePolicy: String, Sendable, Codable, CaseIterable {
    /// "Anna B.": the first name and the initial of the last.
    case abbreviated
    /// "Anna".
    case firstName = "first-name"
    /// "A. B."
    case initials
    /// No name at all.
    case anonymous

    /// The most characters of a name that are shown; Google wants fewer than 100.
    static let longestName = 60

    /// The name to show, or nil if there is none fit to be shown.
    ///
    /// A "name" that is an e-mail address, a telephone number or a link is none.
    public func displayName(of reviewer: Reviewer) -> String? {
        guard self != .anonymous, !reviewer.isAnonymous, !reviewer.name.isEmpty else { return nil }
        if self == .abbreviated, let name = SimpleName.abbreviated(reviewer.name) { return name }
        guard PersonalDetails.masking(reviewer.name).isUnchanged else { return nil }
        let words = reviewer.name
            .split(whereSeparator: { $0.isWhitespace || $0.isNewline })
            .filter { $0.contains(where: \.isLetter) }
        guard let first = words.first else { return nil }
        let shown =
            switch self {
            case .abbreviated: abbreviated(first: first, last: words.dropFirst().last)
            case .firstName: String(first)
            case .initials:
                words.count > 1 ? words.prefix(2).compactMap(initial).joined(separator: " ") : initial(first)
            case .anonymous: String?.none
            }
        return shown.map { String($0.prefix(Self.longestName)) }
    }

    private func abbreviated(first: Substring, last: Substring?) -> String {
        guard let last, let initial = initial(last) else { return String(first) }
        return "\(first) \(initial)"
    }

    private func initial(_ word: Substring) -> String? {
        word.first(where: \.isLetter).map { "\($0.uppercased())." }
    }
}
