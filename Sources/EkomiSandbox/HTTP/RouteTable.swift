/// Finds the endpoint that a method and a path lead to.
///
/// All families stand at one address; the first segment of a path may name one, which matters where several have the
/// same path.
struct RouteTable: Sendable {
    /// What was found.
    enum Match: Sendable {
        case endpoint(Endpoint, parameters: [String: String])
        /// The path is known, but not with that method.
        case wrongMethod(allowed: [String])
        case unknown
    }

    private struct Route: Sendable {
        let endpoint: Endpoint
        let segments: [Substring]
    }

    /// By the number of segments, those with the fewest parameters first.
    private let routes: [Int: [Route]]
    private let families: [String: Family]

    init(_ endpoints: [Endpoint]) {
        let all = endpoints.map { Route(endpoint: $0, segments: Self.segments(of: $0.path)) }
        routes = Dictionary(grouping: all, by: \.segments.count)
            .mapValues { routes in
                // Sorting is not stable: of two families with one path the first has to stay the first.
                let keyed = routes.enumerated().map { (($1.segments.count(where: Self.isParameter), $0), $1) }
                return keyed.sorted { $0.0 < $1.0 }.map(\.1)
            }
        let named = Family.allCases.filter(\.isEkomis)
        families = Dictionary(uniqueKeysWithValues: named.map { ($0.rawValue, $0) })
    }

    func match(method: String, path: String) -> Match {
        let segments = Self.segments(of: path)
        if let family = segments.first.flatMap({ families[String($0)] }) {
            return match(method: method, segments.dropFirst(), of: family)
        }
        return match(method: method, segments[...], of: nil)
    }

    private func match(method: String, _ segments: ArraySlice<Substring>, of family: Family?) -> Match {
        let candidates = (routes[segments.count] ?? [])
            .filter { route in
                (family == nil || route.endpoint.family == family)
                    && zip(route.segments, segments)
                        .allSatisfy { Self.isParameter($0) ? !$1.isEmpty : $0 == $1 }
            }
        // A parameter takes anything: what is spelt out takes precedence whatever the method.
        guard let first = candidates.first else { return .unknown }
        let literals = first.segments.count { !Self.isParameter($0) }
        let best = candidates.prefix { $0.segments.count { !Self.isParameter($0) } == literals }
        guard let route = best.first(where: { $0.endpoint.method.rawValue == method }) else {
            var allowed: [String] = []
            for method in best.map(\.endpoint.method.rawValue) where !allowed.contains(method) {
                allowed.append(method)
            }
            return .wrongMethod(allowed: allowed)
        }
        var parameters: [String: String] = [:]
        for (name, value) in zip(route.segments, segments) where Self.isParameter(name) {
            parameters[String(name.dropFirst().dropLast())] = String(percentDecoding: value.utf8)
        }
        return .endpoint(route.endpoint, parameters: parameters)
    }

    private static func segments(of path: String) -> [Substring] {
        path.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { $0 }
    }

    private static func isParameter(_ segment: Substring) -> Bool { segment.hasPrefix("{") }
}

extension Endpoint {
    /// The path under which it is reached: its own, or one that begins with its family where another one has that path.
    var address: String {
        let owner = Self.all.first { $0.path == path && $0.method == method }
        return owner?.family == family ? path : "/\(family.rawValue)\(path)"
    }
}
