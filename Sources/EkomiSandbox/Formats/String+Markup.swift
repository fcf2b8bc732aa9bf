extension String {
    /// The text as it may stand in XML and HTML, in elements and in quoted attributes.
    ///
    /// On bytes, because a quote that carries an accent is a quote, too. Control characters, which XML cannot carry,
    /// are left out.
    var xmlEscaped: String {
        var escaped: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            case 0x09, 0x0A, 0x0D, 0x20...: escaped.append(byte)
            default: break
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
