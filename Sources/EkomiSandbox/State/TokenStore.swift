import struct Foundation.Date

/// The tokens that logins have handed out.
struct TokenStore {
    private struct Entry {
        let shop: Int
        let expires: Date
    }

    private static let lifetime = 60 * 60.0
    private static let capacity = 10_000

    private var entries: [String: Entry] = [:]
    private var issued = 0

    /// A new token for a shop, good for an hour.
    mutating func issue(shop: Int, seed: UInt64, at now: Date) -> String {
        if entries.count >= Self.capacity {
            entries = entries.filter { $0.value.expires > now }
        }
        if entries.count >= Self.capacity {
            entries = [:]
        }
        issued += 1
        var random = SplitMix64(seed: seed, stream: .token, shop, issued)
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        let token = String((0..<86).map { _ in alphabet[random.below(alphabet.count)] })
        entries[token] = Entry(shop: shop, expires: now.addingTimeInterval(Self.lifetime))
        return token
    }

    /// The place of the shop that a token was given to; nil if it is unknown or too old.
    func shop(for token: String, at now: Date) -> Int? {
        guard let entry = entries[token], entry.expires > now else { return nil }
        return entry.shop
    }

    /// Takes a token back; tells whether there was one.
    mutating func revoke(_ token: String) -> Bool {
        entries.removeValue(forKey: token) != nil
    }

    /// Takes all tokens back.
    mutating func revokeAll() {
        entries = [:]
    }
}
