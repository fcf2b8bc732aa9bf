extension Endpoint {
    /// Any other function of the Core API.
    static let unknownFunction = Endpoint(
        .core,
        "function",
        .get,
        "/v3/{function}",
        summary: "Any other function: NonFunction",
        parameters: [.path("function", .string, "anything else") { _ in "getAnything" }],
        outcomes: [.coreRefusal],
        respond: { _ in throw APIError.core("NonFunction") }
    )
}
