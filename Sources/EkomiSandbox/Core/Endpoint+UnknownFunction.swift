extension Endpoint {
    /// Any other function of the Core API.
    static let unknownFunction = Endpoint(
        .core,
        "function",
        .get,
        "/v3/{function}",
        summary: "Any other function: NonFunction",
        example: { coreExample($0, "") },
        respond: { _ in throw APIError.core("NonFunction") }
    )
}
