import Reviews

/// Reads who wrote a review: from an object of its own, from a bare name, or from keys of the record itself.
struct ReviewerDecoder {
    private(set) var reviewer = Reviewer()
    private(set) var email: String?
    private(set) var country: String?

    init(_ record: Record, faults: inout RecordFaults) {
        let entry = record.entry(.reviewer)
        let nested = Record(object: entry?.value.object ?? JSONObject(), mapping: KeyMapping())
        func name(_ field: RecordField, alias: String? = nil) -> String? {
            let own = alias.flatMap { nested.object[$0]?.name }
            return own ?? faults.noting(record.name, of: field) ?? faults.noting(nested.name, of: field)
        }
        reviewer.id = name(.reviewerID, alias: "id").map { Reviewer.ID($0) }
        let parts = [name(.firstName), name(.lastName)].compactMap { $0 }
        let fullName = name(.reviewerName, alias: "name") ?? entry?.value.name ?? parts.joined(separator: " ")
        reviewer.name = fullName.repaired.trimmed
        reviewer.isAnonymous =
            faults.noting(record.flag, of: .isAnonymous) ?? faults.noting(nested.flag, of: .isAnonymous) ?? false
        email = name(.email)
        country = name(.country).flatMap(Self.countryCode)
    }

    /// A code of ISO 3166-1; a country's name in whatever language is not guessed at.
    private static func countryCode(_ country: String) -> String? {
        country.utf8.count == 2 && country.utf8.allSatisfy(\.isASCIILetter) ? country.uppercased() : nil
    }
}
