extension Endpoint {
    /// `GET /api/1.0/widget/code`: what a page includes to show eKomi's widgets.
    static let widgetCode = Endpoint(
        .smartWidgets,
        "widgets",
        .get,
        "/api/1.0/widget/code",
        summary: "The embed codes of the shop's widgets",
        authentication: .token,
        parameters: [
            .query("widget_id", .integer, "one widget"),
            .query("offset", .number(from: 0), "how many to leave out; default 0"),
            .query("limit", .number(from: 0), "how many to show; default all") { _ in 2 },
        ],
        outcomes: [.json(.list(.map("^[0-9]+$", .string, and: ["thumbnail": .string])))] + .errors(401, 404, 422),
        respond: widgetCode
    )

    private static func widgetCode(_ call: APICall) throws -> APIAnswer {
        let place = try call.tokenShop(else: .errors(401, "Invalid request."))
        let shop = call.sandbox.shop(at: place)
        let all = call.sandbox.widgets(of: place)
        let offset = try number(call, "offset") ?? 0
        let limit = try number(call, "limit") ?? all.count
        var widgets = all.dropFirst(offset).prefix(limit)
        if let id = try number(call, "widget_id") {
            widgets = all.filter { $0.id == id }[...]
            guard !widgets.isEmpty else { throw APIError.errors(404, "Invalid request.") }
        }
        return .json(.array(widgets.map { json($0, of: shop) }))
    }

    private static func number(_ call: APICall, _ name: String) throws(APIError) -> Int? {
        guard let text = call.query[name], !text.isEmpty else { return nil }
        guard let number = Int(text), number >= 0 else { throw .errors(422, "Invalid request.") }
        return number
    }

    private static func json(_ widget: SandboxWidget, of shop: SandboxShop) -> JSONValue {
        .object([
            JSONValue.Member(key: "\(widget.id)", value: .string(code(widget, of: shop))),
            JSONValue.Member(key: "thumbnail", value: ""),
        ])
    }

    /// A code in the shape of eKomi's, with an id that every widget repeats, draft mode, and English whatever the
    /// shop's language.
    private static func code(_ widget: SandboxWidget, of shop: SandboxShop) -> String {
        """
        <div id="widget-container" class="ekomi-widget-container ekomi-widget-\(widget.token)"></div> \
        <script type="text/javascript"> (function (w) { w['_ekomiWidgetsServerUrl'] = \
        (document.location.protocol == 'https:' ? 'https:' : 'http:') + '//widgets.ekomi.com'; \
        w['_customerId'] = \(shop.interfaceID); w['_ekomiDraftMode'] = true; w['_language'] = 'en'; \
        if(typeof(w['_ekomiWidgetTokens']) !== 'undefined'){ \
        w['_ekomiWidgetTokens'][w['_ekomiWidgetTokens'].length] = '\(widget.token)'; } else { \
        w['_ekomiWidgetTokens'] = new Array('\(widget.token)'); } if(typeof(ekomiWidgetJs) == 'undefined') { \
        ekomiWidgetJs = true; var scr = document.createElement('script'); \
        scr.src = 'https://sw-assets.ekomiapps.de/static_resources/widget.js'; \
        document.getElementsByTagName('head')[0].appendChild(scr); } })(window); </script>
        """
    }
}
