public import struct Foundation.Date

/// A review as the live endpoint answers with it: what it is sorted and filtered by, and its two renderings.
public struct ReviewRow: Sendable, Hashable {
    /// What a review has or is, to be filtered by.
    public struct Traits: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: Int

        /// Takes the bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// It has a text.
        public static let text = Traits(rawValue: 1)
        /// It has pictures.
        public static let pictures = Traits(rawValue: 2)
        /// Its purchase is verified.
        public static let verified = Traits(rawValue: 4)
        /// The shop replied to it.
        public static let reply = Traits(rawValue: 8)
    }

    /// Its id, unique in its list.
    public var id: String
    /// When it was submitted.
    public var submittedAt: Date
    /// The stars it gave, 1 to 5, in whole ones.
    public var stars: Int
    /// How many readers found it helpful.
    public var helpfulCount: Int
    /// The language of its text without script and region, in small letters; empty if unknown.
    public var language: String
    /// What it has or is.
    public var traits: Traits
    /// The review as a JSON object.
    public var json: [UInt8]
    /// The review as HTML.
    public var html: [UInt8]

    /// Makes a row.
    public init(
        id: String,
        submittedAt: Date,
        stars: Int,
        helpfulCount: Int = 0,
        language: String = "",
        traits: Traits = [],
        json: [UInt8],
        html: [UInt8]
    ) {
        self.id = id
        self.submittedAt = submittedAt
        self.stars = stars
        self.helpfulCount = helpfulCount
        self.language = language
        self.traits = traits
        self.json = json
        self.html = html
    }

    /// The same for the same row, in every run.
    var digest: Int64 {
        var digest = RowDigest()
        digest.combine(json)
        digest.combine(html)
        digest.combine(
            "\(submittedAt.timeIntervalSince1970) \(stars) \(helpfulCount) \(language) \(traits.rawValue)".utf8
        )
        return digest.value
    }
}
