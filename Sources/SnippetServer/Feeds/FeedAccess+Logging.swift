import Publishing

extension FeedAccess {
    /// The path of a request as it may be logged: without its query, and without a secret that it may hold.
    func loggedPath(_ target: String) -> String {
        let path = target.prefix(512).prefix { $0 != "?" }
        guard hasSecretPath else { return String(path) }
        switch RequestTarget(target) {
        case .artifact(let path) where path.firstSegment == "feeds":
            // Also a wrong secret may be a right one with a slip of the pen in it.
            let rest = path.rawValue.split(separator: "/").dropFirst(2)
            return "/feeds/•/\(rest.joined(separator: "/"))"
        case .nothing: return "•"
        default: return String(path)
        }
    }
}
