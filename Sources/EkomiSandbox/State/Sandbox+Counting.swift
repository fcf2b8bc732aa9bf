import Synchronization

extension Sandbox {
    /// How many requests came to an endpoint by its name in fault specifications, such as `answers`.
    public func requestCount(of endpoint: String) -> Int {
        let counts = requestCounts
        return Endpoint.all
            .filter { $0.name == endpoint || $0.family.rawValue == endpoint }
            .reduce(0) { $0 + (counts["\($1.method.rawValue) \($1.address)"] ?? 0) }
    }

    /// How many requests came, by method and path, such as `GET /api/v2/answers`.
    public var requestCounts: [String: Int] {
        state.withLock { $0.requests }
    }

    /// Forgets all counts.
    public func resetRequestCounts() {
        state.withLock { $0.requests = [:] }
    }

    func count(_ endpoint: Endpoint) {
        let key = "\(endpoint.method.rawValue) \(endpoint.address)"
        state.withLock { $0.requests[key, default: 0] += 1 }
    }
}
