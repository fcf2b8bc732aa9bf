import Crypto
public import Foundation
public import Reviews

/// What makes a review the same review the next time it is told.
public enum NaturalKey: Sendable, Hashable {
    /// A SmartForms answer: one review hash may rate several products on one form.
    case smartForms(form: Form.ID?, hash: String, product: Product.ID?)
    /// A Core v3 feedback, which has no id of its own; the order goes into the key as a keyed hash only.
    case core(order: String, product: Product.ID?, date: Date)
    /// A review in a file, by its id there.
    case file(review: String, product: Product.ID?)
}

extension ReviewStore {
    /// The public id of a review: the same whenever the key is the same, and nothing can be read from it.
    ///
    /// Keys that hold nothing personal give the same id in a new database as well, so that search engines, which
    /// know reviews by id, need not learn all of them again.
    public func id(of key: NaturalKey, in account: Account.Name) -> Review.ID {
        let parts: [String] =
            switch key {
            case .smartForms(let form, let hash, let product):
                ["smartforms", account.rawValue, form?.rawValue ?? "", hash, product?.rawValue ?? ""]
            case .core(let order, let product, let date):
                [
                    "core", account.rawValue, hashing.hash(order, as: .order).base64EncodedString(),
                    product?.rawValue ?? "", String(date.milliseconds),
                ]
            case .file(let review, let product):
                ["file", account.rawValue, review, product?.rawValue ?? ""]
            }
        var digest = SHA256()
        for part in parts {
            // Lengths keep ("a", "bc") and ("ab", "c") apart.
            withUnsafeBytes(of: UInt32(part.utf8.count).littleEndian) { digest.update(bufferPointer: $0) }
            digest.update(data: Data(part.utf8))
        }
        return Review.ID(Self.base32(digest.finalize().prefix(13)))
    }

    /// The first 20 digits, 100 bits, in the alphabet of RFC 4648 in lower case: safe in URLs, files and speech.
    private static func base32(_ bytes: some Sequence<UInt8>) -> String {
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567".utf8)
        var output: [UInt8] = []
        var buffer: UInt32 = 0
        var bits: UInt32 = 0
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                output.append(alphabet[Int(buffer >> bits & 31)])
            }
        }
        return String(decoding: output.prefix(20), as: UTF8.self)
    }
}
