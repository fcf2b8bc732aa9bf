import EkomiSandbox
import HTTPTypes

extension WrongCall {
    /// Wrong calls to the families that want a token, and to what gives one.
    static let tokens: [WrongCall] = logins + csv + engagement + widgets + imports + agents

    private static let logins: [WrongCall] =
        ["", "/engage", "/mail2db", "/ari"]
        .flatMap { family in
            [
                .init(
                    method: .post,
                    uri: "\(family)/api/1.0/security/login",
                    body: .json(#"{"username":"1001","password":"wrong"}"#),
                    status: 401,
                    message: "Unauthorized shop"
                ),
                .init(
                    method: .post,
                    uri: "\(family)/api/1.0/security/login",
                    body: .json(#"{"username":"1001"}"#),
                    status: 422,
                    message: "Unprocessable Entity"
                ),
            ]
        }

    private static func orders(_ query: String, _ property: String) -> WrongCall {
        WrongCall(
            method: .get,
            uri: "/api/3.0/orders?\(query)",
            credentials: .token,
            status: 400,
            message: #"[{"property_path":"\#(property)","message":"This value is not valid."}]"#
        )
    }

    private static let csv = [
        WrongCall(
            method: .post,
            uri: "/api/3.0/security/login",
            body: .json(#"{"username":"1001","password":"wrong"}"#),
            status: 401,
            message: #"[{"property_path":"invalid_grant","message":"Invalid username and password combination"}]"#
        ),
        WrongCall(
            method: .post,
            uri: "/api/3.0/security/login",
            body: .json(#"{"password":"x"}"#),
            status: 401,
            message: #"[{"property_path":"username","message":"This value should not be null."}]"#
        ),
        WrongCall(
            method: .post,
            uri: "/api/3.0/security/logout",
            credentials: .wrongToken,
            status: 403,
            message: "Username could not be found."
        ),
        WrongCall(
            method: .get,
            uri: "/api/3.0/orders",
            credentials: .wrongToken,
            status: 403,
            message: "Username could not be found."
        ),
        orders("offset=-1", "offset"), orders("limit=0", "limit"), orders("orderBy=size", "orderBy"),
        orders("orderDirection=UP", "orderDirection"), orders("withFeedbackOnly=maybe", "withFeedbackOnly"),
        orders("createdFrom=someday", "createdFrom"), orders("createdTill=2026-02-30", "createdTill"),
        orders("shopId=x", "shopId"), orders("customDataFilter=x", "customDataFilter"),
    ]

    private static func engagement(_ uri: String, _ status: Int, _ message: String) -> WrongCall {
        WrongCall(method: .get, uri: uri, credentials: .token, status: status, message: message)
    }

    private static let engagement = [
        WrongCall(
            method: .get,
            uri: "/api/1.0/review-cases",
            credentials: .wrongToken,
            status: 403,
            message: "Forbidden"
        ),
        engagement("/api/1.0/review-cases?limit=0", 422, "Unprocessable Entity"),
        engagement("/api/1.0/review-cases?offset=-1", 422, "Unprocessable Entity"),
        engagement("/api/1.0/review-cases?start_date=x", 422, "Unprocessable Entity"),
        engagement("/api/1.0/review-cases?Start_date=2026-02-02&End_date=2026-02-01", 422, "Unprocessable Entity"),
        WrongCall(
            method: .get,
            uri: "/api/1.0/review-comment",
            credentials: .wrongToken,
            status: 403,
            message: "Forbidden"
        ),
        engagement("/api/1.0/review-comment", 422, "Unprocessable Entity"),
        engagement("/api/1.0/review-comment?product_id=none", 404, "Not Found"),
    ]

    private static func clone(_ body: String, _ status: Int, _ message: String) -> WrongCall {
        WrongCall(
            method: .post,
            uri: "/api/1.0/clone",
            credentials: .token,
            body: .json(body),
            status: status,
            message: message
        )
    }

    private static let widgets = [
        WrongCall(
            method: .get,
            uri: "/api/1.0/widget/code",
            credentials: .wrongToken,
            status: 401,
            message: "Invalid request."
        ),
        engagement("/api/1.0/widget/code?widget_id=99", 404, "Invalid request."),
        engagement("/api/1.0/widget/code?limit=x", 422, "Invalid request."),
        WrongCall(
            method: .post,
            uri: "/api/1.0/clone",
            credentials: .wrongToken,
            status: 401,
            message: "Invalid request."
        ),
        clone("{}", 422, "Invalid request."),
        clone(
            #"{"shop_id":1,"interface_password":"x"}"#,
            404,
            "Target user is not registered in eKomi connect."
        ),
        clone(
            #"{"shop_id":1002,"interface_password":"sandbox-password-2","widget_ids":"1,99"}"#,
            422,
            "Invalid Widget id(s)."
        ),
        WrongCall(
            method: .get,
            uri: "/api/1.0/shop",
            credentials: .wrongToken,
            status: 401,
            message: "Unauthorized"
        ),
    ]

    private static let imports: [WrongCall] = ["/api/1.0/reviews", "/api/1.1/reviews"]
        .flatMap { uri -> [WrongCall] in
            let valid = """
                "inputSourceId":2,"orderId":"x","reviewText":"y","transactionDate":"2024-02-12T15:19:21+00:00"
                """
            func call(_ body: String, _ status: Int, _ message: String) -> WrongCall {
                WrongCall(
                    method: .post,
                    uri: uri,
                    credentials: .token,
                    body: .json(body),
                    status: status,
                    message: message
                )
            }
            return [
                WrongCall(
                    method: .post,
                    uri: uri,
                    credentials: .wrongToken,
                    status: 401,
                    message: "The access token is not valid"
                ),
                call("x", 400, "The body is not a JSON object"),
                call("{}", 400, #"{"property_path":"orderId","message":"This value should not be blank."}"#),
                call("{\(valid),\"shopId\":1001,\"rating\":6}", 400, "This value should be between 1 and 5."),
                call("{\(valid),\"shopId\":1001,\"rating\":5,\"clientId\":\"a-b\"}", 400, "should be alpha-numeric."),
                call("{\(valid),\"shopId\":1002,\"rating\":5}", 403, "The shop belongs to another account"),
                WrongCall(
                    method: .post,
                    uri: uri,
                    credentials: .token,
                    body: .json("{\(valid),\"shopId\":1001,\"rating\":5}".replacing("\"x\"", with: "\"1001-100000\"")),
                    status: 409,
                    message: "This value is already used."
                ),
            ]
        }

    private static let agents = [
        WrongCall(method: .get, uri: "/getagent?connectuser=1001", status: 422, message: "access_token are required"),
        WrongCall(
            method: .get,
            uri: "/getagent?connectuser=1001&access_token=x",
            status: 401,
            message: "Unauthorized"
        ),
        WrongCall(method: .get, uri: "/shop/1/google-products.xml", status: 404, message: ""),
    ]
}
