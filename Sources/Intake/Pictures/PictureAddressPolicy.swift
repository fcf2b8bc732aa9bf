public import Foundation

/// Which addresses pictures are fetched from.
///
/// They come with reviews, and so from outside: nobody may have Starling fetch, and publish, what only this network
/// can reach. What looks like a name of the public web is asked by https; eKomi's hosts as they are configured.
public struct PictureAddressPolicy: Sendable {
    private let origins: Set<String>

    /// Allows the public web, and the origins of these addresses.
    public init(allowing addresses: [URL]) { origins = Set(addresses.compactMap(Self.origin)) }

    /// The address as it may be asked for; nil if it may not.
    public func url(_ address: String) -> URL? {
        guard let url = URL(string: address), let host = url.host(percentEncoded: false)?.lowercased(),
            url.user(percentEncoded: false) == nil
        else { return nil }
        if let origin = Self.origin(url), origins.contains(origin) { return url }
        let labels = host.split(separator: ".")
        let isPublicName =
            labels.count > 1 && labels.last?.allSatisfy(\.isLetter) == true
            && !["local", "localhost", "internal", "lan", "home", "corp"].contains(labels.last)
        return url.scheme == "https" && url.port == nil && isPublicName ? url : nil
    }

    private static func origin(_ url: URL) -> String? {
        guard let scheme = url.scheme, let host = url.host(percentEncoded: false) else { return nil }
        return "\(scheme)://\(host.lowercased()):\(url.port.map(String.init) ?? "")"
    }
}
