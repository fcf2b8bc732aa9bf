import HTTPTypes

extension Endpoint {
    /// `GET /`: the endpoints with a line to try each.
    static let frontPage = Endpoint(
        .sandbox,
        "front",
        .get,
        "/",
        summary: "This page",
        outcomes: [Outcome(200, "text/html", .string, "The page")]
    ) { call in
        .text(FrontPage(sandbox: call.sandbox, origin: call.origin).html, contentType: "text/html; charset=utf-8")
    }

    /// `GET /openapi.json`: the same for machines.
    static let description = Endpoint(
        .sandbox,
        "openapi",
        .get,
        "/openapi.json",
        summary: "All of this for machines, in OpenAPI 3.1",
        outcomes: [.json(.anything, "The description")]
    ) { call in
        .json(OpenAPI(sandbox: call.sandbox, origin: call.origin).document)
    }
}
