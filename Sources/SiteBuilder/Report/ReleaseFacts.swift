import Foundation
import Reviews

/// What a release remembers of how it was made, so that the next build knows what changed.
struct ReleaseFacts: Codable, Sendable {
    /// By storefront.
    var storefronts: [String: StorefrontFacts] = [:]
    /// Why it was built.
    var reasons: [String] = []
    /// How long it took to render, in milliseconds.
    var milliseconds = 0

    /// Reads the facts of a release; nothing if another version wrote them in another form.
    init(json: String) {
        // Facts that cannot be read only cost a full rendering.
        self = (try? JSONDecoder().decode(Self.self, from: Data(json.utf8))) ?? Self()
    }

    init() {}

    /// The facts as JSON.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
}

/// What a release remembers of one storefront.
struct StorefrontFacts: Codable, Sendable, Hashable {
    /// The state of the store that it shows.
    var revision: Int64
    /// A hash over templates, options and assets that it was rendered with, in hexadecimal.
    var fingerprint: String
    /// How many reviews it shows or counts.
    var reviews: Int
    /// How many products it has.
    var products: Int
    /// How many reviews are in its feed.
    var feedReviews: Int
}
