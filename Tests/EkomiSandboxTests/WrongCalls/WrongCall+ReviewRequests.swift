import EkomiSandbox
import HTTPTypes

extension WrongCall {
    /// Wrong calls to Smart Review Request but for `add-recipient`, which has numbers of its own.
    static let reviewRequests: [WrongCall] = credentials + listings + recipients + shops

    private static let paths: [(HTTPRequest.Method, String)] = [
        (.get, "/api/v1/campaigns/1011"), (.get, "/api/v1/campaigns"), (.get, "/api/v1/customer-segments"),
        (.get, "/api/v1/customer-segments/101/blacklist-rules"),
        (.patch, "/api/v1/customer-segments/101/blacklist-rules"), (.get, "/api/v1/recipients"),
        (.get, "/api/v1/recipients/activity_stream"), (.get, "/api/v1/orders"), (.post, "/api/v1/consents"),
        (.put, "/api/v1/shops/setting"), (.post, "/api/v2/accounts"),
    ]

    private static let suspension = "is suspended. Please contact us at support@ekomi.com for further details."

    private static let credentials: [WrongCall] = paths.flatMap { method, uri in
        [
            .init(method: method, uri: uri, credentials: .shop(nil), status: 422, message: "Shop id is missing"),
            .init(
                method: method,
                uri: uri,
                credentials: .shop("1001", nil),
                status: 422,
                message: "Interface password is missing"
            ),
            .init(
                method: method,
                uri: uri,
                credentials: .shop("1001", "wrong"),
                status: 401,
                message: "Unauthorized shop"
            ),
            .init(
                method: method,
                uri: uri,
                credentials: .shop(),
                status: 401,
                message: "Shop \(suspension)",
                setUp: { try $0.setSuspended(true, shop: 1001) }
            ),
        ]
    }

    private static func call(
        _ uri: String,
        _ status: Int,
        _ message: String,
        by method: HTTPRequest.Method = .get,
        body: Body = .none
    ) -> WrongCall {
        WrongCall(method: method, uri: uri, credentials: .shop(), body: body, status: status, message: message)
    }

    private static let listings = [
        call("/api/v1/campaigns/x", 422, "campaign_id should be an integer"),
        call("/api/v1/campaigns/1", 404, "Campaign does not exist"),
        call("/api/v1/campaigns?type=fax", 422, "type should be email, telephone, sms"),
        call("/api/v1/campaigns?status=gone", 422, "status should be active, inactive"),
        call("/api/v1/campaigns?customer_segment_id=1", 404, "Customer segment does not exist"),
        call("/api/v1/campaigns?records_per_page=0", 422, "records_per_page should be an integer, 1 or more"),
        call("/api/v1/customer-segments?status=gone", 422, "status should be active, inactive"),
        call("/api/v1/customer-segments/x/blacklist-rules", 422, "customer_segment_id should be an integer"),
        call("/api/v1/customer-segments/1/blacklist-rules", 404, "Customer segment does not exist"),
        call(
            "/api/v1/customer-segments/1/blacklist-rules?data=%7B%7D",
            404,
            "Customer segment does not exist",
            by: .patch
        ),
        call("/api/v1/customer-segments/101/blacklist-rules", 422, "data is missing", by: .patch),
        call("/api/v1/customer-segments/101/blacklist-rules?data=x", 422, "data should be valid json", by: .patch),
        call("/api/v1/recipients?detail=1", 422, "detail should be true, false"),
        call("/api/v1/recipients?recipient_type=fax", 422, "recipient_type should be email, telephone, sms"),
        call("/api/v1/recipients?workflow_status=lost", 422, "workflow_status should be"),
        call("/api/v1/recipients?subscription_status=lost", 422, "subscription_status should be"),
        call("/api/v1/recipients?start_date=2026-01-01", 422, "start_date and end_date should be given together"),
        call("/api/v1/recipients?customer_segment_id=1", 404, "Customer segment does not exist"),
        call("/api/v1/recipients/activity_stream?end_date=2026-01-01", 422, "start_date is missing"),
        call("/api/v1/recipients/activity_stream?start_date=2026-01-01", 422, "end_date is missing"),
        call(
            "/api/v1/recipients/activity_stream?start_date=2026-01-01&end_date=2026-01-02&meta_data=x",
            422,
            "meta_data should be valid json"
        ),
        call(
            "/api/v1/recipients/activity_stream?start_date=2026-01-01&end_date=2026-01-02&campaign_id=1",
            404,
            "Campaign does not exist"
        ),
        call("/api/v1/orders", 422, "order_ids is missing"),
        call("/api/v1/orders?order_ids=x", 422, "order_ids should be an array of order ids"),
        call(
            "/api/v1/orders?" + (0...50).map { "order_ids[]=\($0)" }.joined(separator: "&"),
            422,
            "order_ids should hold 1 to 50 order ids"
        ),
        call("/api/v1/orders?order_ids=%5B%22none%22%5D", 404, "Orders do not exist"),
        call("/api/v1/consents", 422, "order_id is missing", by: .post),
        call("/api/v1/consents?order_id=1&consent_taken_at=today", 422, "consent_taken_at should be in", by: .post),
    ]

    private static let me = "1001%7Csandbox-password-1"

    private static func recipient(_ query: String, _ status: Int, _ message: String) -> WrongCall {
        WrongCall(method: .get, uri: "/api/v1/recipients/orders\(query)", status: status, message: message)
    }

    private static func renewal(_ form: String, _ status: Int, _ message: String) -> WrongCall {
        WrongCall(method: .post, uri: "/api/v1/recipients", body: .form(form), status: status, message: message)
    }

    private static let recipients = [
        recipient("", 422, "Shop Id is missing."),
        recipient("?shop=1001", 422, "Shop Password is missing."),
        recipient("?shop=1%7Cx", 404, "Shop id does not exist."),
        recipient("?shop=1001%7Cx", 404, "Shop password is incorrect."),
        recipient("?shop=\(me)", 422, "Order id or Review hash is required."),
        recipient("?shop=\(me)&order_id=none", 404, "Recipient does not exist."),
        WrongCall(
            method: .get,
            uri: "/api/v1/recipients/orders?shop=\(me)&order_id=1",
            status: 401,
            message: "Shop \(suspension)",
            setUp: { try $0.setSuspended(true, shop: 1001) }
        ),
        renewal("", 422, "Shop information is missing"),
        renewal("shop=%7Cx", 422, "Shop Id is missing."),
        renewal("shop=1001", 422, "Shop Password is missing."),
        renewal("shop=1%7Cx", 404, "Shop not found"),
        renewal("shop=\(me)", 422, "Action is required."),
        renewal("shop=\(me)&action=forget", 422, "Action is incorrect."),
        renewal("shop=\(me)&action=re-register", 422, "Order id or Review hash is required."),
        renewal("shop=\(me)&action=re-register&review_hash=none", 404, "Recipient does not exist."),
        WrongCall(
            method: .post,
            uri: "/api/v1/recipients",
            body: .form("shop=\(me)"),
            status: 401,
            message: "Shop \(suspension)",
            setUp: { try $0.setSuspended(true, shop: 1001) }
        ),
    ]

    private static func creation(_ form: String, _ status: Int, _ message: String) -> WrongCall {
        WrongCall(method: .post, uri: "/api/v1/shops/create", body: .form(form), status: status, message: message)
    }

    private static let reference = "reference_shop_id=1001&reference_shop_password=sandbox-password-1"

    private static let shops = [
        creation("", 422, "Shop id is missing"),
        creation("shop_id=1", 422, "Shop password is missing"),
        creation("shop_id=1&shop_password=x", 422, "Reference shop id is missing"),
        creation("shop_id=1&shop_password=x&reference_shop_id=1", 422, "Reference shop password is missing"),
        creation(
            "shop_id=1&shop_password=x&reference_shop_id=1&reference_shop_password=x",
            404,
            "Reference shop does not exist"
        ),
        creation("shop_id=1002&shop_password=x&\(reference)", 409, "Shop you are trying to create already exists"),
        WrongCall(
            method: .post,
            uri: "/api/v1/shops/create",
            body: .form("shop_id=1&shop_password=x&\(reference)"),
            status: 401,
            message: "Reference shop \(suspension)",
            setUp: { try $0.setSuspended(true, shop: 1001) }
        ),
        call("/api/v2/accounts?auth=1", 422, "auth should be in <shopid>|<interfacePassword> format", by: .post),
        call("/api/v2/accounts?auth=1002%7Cx", 409, "Account already exists", by: .post),
        call("/api/v1/shops/setting", 422, "body should be valid json", by: .put, body: .json("{}")),
        call("/api/v1/shops/setting", 422, "body should be valid json", by: .put, body: .json("[1]")),
        call("/api/v1/shops/setting", 422, "Value of a is not valid", by: .put, body: .json(#"{"a":[]}"#)),
    ]
}
