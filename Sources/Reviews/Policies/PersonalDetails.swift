/// E-mail addresses, telephone numbers and links in a text, found and masked.
///
/// Google forbids them in reviews, and nobody who writes one into a review means the whole world to keep it.
public enum PersonalDetails {
    /// A text after masking.
    public struct Masked: Sendable, Hashable {
        /// The text with every detail replaced.
        public let text: String
        /// How many details were replaced.
        public let count: Int

        /// Whether nothing had to be masked.
        public var isUnchanged: Bool { count == 0 }
    }

    /// What stands in the place of a detail.
    static let mask = "***"

    /// The fewest digits that are taken for a telephone number: below, it is a price, a size or a date.
    static let fewestPhoneDigits = 8

    /// The most digits a telephone number has, with every prefix there is.
    static let mostPhoneDigits = 17

    /// Replaces every e-mail address and telephone number by `***`, and every link too unless they are kept.
    ///
    /// Links are kept in what the merchant wrote; digits and at signs within a kept link are left alone.
    public static func masking(_ text: String, keepingLinks: Bool = false) -> Masked {
        var text = text
        // Most texts hold neither an at sign, nor a scheme, nor that many digits: they pass untouched.
        guard text.withUTF8({ mayHoldDetails($0) }) else { return Masked(text: text, count: 0) }
        let bytes = Array(text.utf8)
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var count = 0
        var index = 0
        while index < bytes.count {
            if keepingLinks, let end = keptLinkEnd(in: bytes, from: index) {
                output.append(contentsOf: bytes[index..<end])
                index = end
            } else if let end = detailEnd(in: bytes, from: index) {
                output.append(contentsOf: mask.utf8)
                count += 1
                index = end
            } else {
                output.append(bytes[index])
                index += 1
            }
        }
        return Masked(text: String(decoding: output, as: UTF8.self), count: count)
    }
}
