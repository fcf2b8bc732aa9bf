/// An address that a browser may be sent to: `http` or `https`, and nothing in it that ends an attribute or a line.
///
/// Catalogues are written by others; a `javascript:` link in one must not become a link of the shop's. A browser needs
/// no more, so that nothing is rewritten here, as addresses in feeds are for Google's schema.
func webAddress(_ text: String?) -> String? {
    guard var text, text.utf8.count <= 2000 else { return nil }
    return text.withUTF8(isWebAddress) ? text : nil
}

private func isWebAddress(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 7, zip(bytes, "http".utf8).allSatisfy({ $0 | 0x20 == $1 }) else { return false }
    let rest = bytes.dropFirst(bytes[4] | 0x20 == UInt8(ascii: "s") ? 5 : 4)
    return rest.starts(with: "://".utf8) && rest.allSatisfy { !isUnclean[Int($0)] }
}

/// Bytes that no address holds as they are: space, controls, and what ends an attribute, a string or a tag.
private let isUnclean: [Bool] = (0...255)
    .map { byte in
        byte <= 0x20 || byte == 0x7F || #""<>\^`{|}"#.utf8.contains(UInt8(byte))
    }
