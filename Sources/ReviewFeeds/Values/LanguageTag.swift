import Reviews

/// Language tags by BCP 47, as far as feeds use them.
enum LanguageTag {
    /// The languages of ISO 639-1.
    private static let known = TwoLetterCodes(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el \
        en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu \
        ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na \
        nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn \
        so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
        """
    )

    /// A tag as Google wants it, with hyphens: `de_DE` becomes `de-DE`; nil if it is none, or of no known language.
    static func normalized(_ text: String) -> String? {
        var tag = PlainText.line(text)
        if tag.utf8.contains(UInt8(ascii: "_")) { tag = tag.replacing("_", with: "-") }
        return isWellFormed(tag.utf8) && isKnown(tag.utf8) ? tag : nil
    }

    /// Whether the schema takes it: words of 1…8 letters or digits joined by hyphens, the first of letters only.
    static func isWellFormed(_ tag: some Collection<UInt8>) -> Bool {
        var length = 0
        var isFirst = true
        for byte in tag {
            if byte == UInt8(ascii: "-") {
                guard length > 0 else { return false }
                length = 0
                isFirst = false
            } else {
                length += 1
                guard length <= 8, byte.isASCIILetter || (!isFirst && byte.isASCIIDigit) else { return false }
            }
        }
        return length > 0
    }

    /// Whether its language is one of ISO 639-1, or written in three letters, of which there are too many to list.
    static func isKnown(_ tag: some Collection<UInt8>) -> Bool {
        let language = tag.prefix { $0 != UInt8(ascii: "-") }
        return language.count == 3 || known.contains(language)
    }
}
