import Foundation
import Publishing

/// Who may fetch feeds: everybody, or who knows a password, or a secret segment of the address, or both.
///
/// Only digests of the secrets are kept, so that no dump and no message can tell them.
public struct FeedAccess: Sendable, Hashable {
    /// Everybody may.
    public static let open = FeedAccess(credentials: nil, pathSegment: nil)

    private let credentials: ContentHash?
    private let pathSegment: ContentHash?

    /// Asks for a user name and a password (RFC 7617), for a segment behind `/feeds/`, or for both.
    public init(credentials: (user: String, password: String)?, pathSegment: String?) {
        self.credentials = credentials.map { ContentHash(of: Array("\($0.user):\($0.password)".utf8)) }
        self.pathSegment = pathSegment.map { ContentHash(of: Array($0.utf8)) }
    }

    /// Whether anything is asked for.
    var isOpen: Bool { self == .open }

    /// Whether addresses hold a secret, so that none may be logged as it came.
    var hasSecretPath: Bool { pathSegment != nil }

    /// What became of a request for a feed.
    enum Admission: Equatable {
        /// It is for what the archive has at this path.
        case granted(SitePath)
        /// It lacks the right credentials.
        case unauthorized
        /// There is nothing at such an address.
        case notFound
    }

    /// Looks at a path below `/feeds/` and at the header `Authorization`.
    func admit(_ path: SitePath, authorization: String?) -> Admission {
        var path = path
        if let pathSegment {
            let segments = path.rawValue.split(separator: "/", maxSplits: 2)
            guard segments.count == 3, Self.areEqual(ContentHash(of: Array(segments[1].utf8)), pathSegment),
                let inner = SitePath(parsing: "feeds/\(segments[2])")
            else { return .notFound }
            path = inner
        }
        guard let credentials else { return .granted(path) }
        guard let presented = Self.credentials(in: authorization),
            Self.areEqual(ContentHash(of: presented), credentials)
        else { return .unauthorized }
        return .granted(path)
    }

    /// The user name, a colon and the password of an `Authorization` header of the scheme Basic.
    private static func credentials(in header: String?) -> [UInt8]? {
        let parts = (header ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "basic" else { return nil }
        return Data(base64Encoded: parts[1].trimmingCharacters(in: .whitespaces)).map { [UInt8]($0) }
    }

    /// Compares in a time that does not tell where two digests differ.
    private static func areEqual(_ left: ContentHash, _ right: ContentHash) -> Bool {
        var difference: UInt8 = 0
        for (first, second) in zip(left.bytes, right.bytes) { difference |= first ^ second }
        return difference == 0
    }
}

extension FeedAccess: CustomStringConvertible, CustomReflectable {
    /// What is asked for, without any of it.
    public var description: String {
        switch (credentials != nil, pathSegment != nil) {
        case (false, false): "open"
        case (true, false): "password"
        case (false, true): "secret path"
        case (true, true): "password and secret path"
        }
    }

    /// Nothing to look into, for `dump` and test failures.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
