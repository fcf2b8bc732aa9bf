/// An address that a browser may be sent to: `http` or `https`, and nothing in it that ends an attribute or a line.
///
/// Catalogues are written by others; a `javascript:` link in one must not become a link of the shop's. A browser needs
/// no more, so that nothing is rewritten here, as addresses in feeds are for Google's schema.
func webAddress(_ text: String?) -> String? {
    guard let text, text.utf8.count <= 2000 else { return nil }
    let lowercased = text.prefix(8).lowercased()
    guard lowercased.hasPrefix("https://") || lowercased.hasPrefix("http://") else { return nil }
    let isClean = text.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !#""<>\^`{|}"#.utf8.contains($0) }
    return isClean ? text : nil
}
