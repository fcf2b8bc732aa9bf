import Foundation

/// What a release remembers of how it was made, so that the next build knows what changed.
public struct ReleaseFacts: Codable, Sendable {
    /// By storefront.
    public internal(set) var storefronts: [String: StorefrontFacts] = [:]
    /// Why it was built.
    public internal(set) var reasons: [String] = []
    /// How long it took to render, in milliseconds.
    public internal(set) var milliseconds = 0

    /// Reads the facts of a release; nothing if another version wrote them in another form.
    public init(json: String) {
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
