/// Why a change to the sandbox could not be made.
public struct SandboxError: Error, Hashable, CustomStringConvertible {
    /// What happened and what to do next.
    public let description: String

    static func unknownShop(_ id: Int, known: [Int]) -> Self {
        Self(description: "no shop \(id) in this sandbox; it has \(known.map(String.init).joined(separator: ", "))")
    }

    static func unknownProduct(_ id: String) -> Self {
        Self(description: "no product '\(id)' in this sandbox; the dataset lists those there are")
    }

    static func unknownReview(_ hash: String, shop: Int) -> Self {
        Self(description: "shop \(shop) has no review '\(hash)'; `reviews(ofShop:)` lists those there are")
    }
}
