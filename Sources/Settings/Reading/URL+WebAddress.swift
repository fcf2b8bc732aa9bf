import struct Foundation.URL

extension URL {
    /// An absolute http or https address with a host, or nil.
    init?(webAddress text: String) {
        guard let url = URL(string: text), let scheme = url.scheme?.lowercased(), ["http", "https"].contains(scheme),
            url.host()?.isEmpty == false
        else { return nil }
        self = url
    }
}
