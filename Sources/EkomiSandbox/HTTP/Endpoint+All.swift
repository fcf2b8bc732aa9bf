extension Endpoint {
    /// Every endpoint there is.
    static let all: [Endpoint] = []
}
