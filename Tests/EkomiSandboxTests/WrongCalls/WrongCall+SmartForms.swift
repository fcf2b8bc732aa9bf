import EkomiSandbox
import HTTPTypes

extension WrongCall {
    /// Wrong calls to what is not covered by the older tests of reading.
    static let smartForms: [WrongCall] = creations + uploads + activities + changes + credentials

    /// Every endpoint refuses credentials that are not there, not complete, or wrong, most of them in the same words.
    private static let credentials: [WrongCall] =
        [
            (.get, "/api/v2/questions/1001201"), (.get, "/api/v2/forms/10012/questions"),
            (.get, "/api/v2/forms/questions"), (.get, "/api/v2/questions/1001201/stats"),
            (.get, "/api/v2/reviews/summary?form_id=10012"), (.get, "/api/v2/answers"), (.get, "/api/v3/answers"),
            (.get, "/api/v2/shops"), (.get, "/api/v2/forms"),
            (.get, "/api/v2/forms/activity_stream?start_date=2026-01-01&end_date=2026-02-01"),
            (.get, "/api/v2/forms/child?parent_form_id=10011"), (.get, "/api/v2/thankyou/clicks"),
            (.put, "/api/v2/review/status?status=approved&review_hash=1"),
            (.put, "/api/v2/answers/withdraw?review_hash=1"),
        ]
        .flatMap { (method: HTTPRequest.Method, uri: String) in
            [
                .init(method: method, uri: uri, status: 404, message: "Shop authorization parameter is missing"),
                .init(
                    method: method,
                    uri: uri,
                    credentials: .interface(nil),
                    status: 422,
                    message: "Shop id is missing"
                ),
                .init(
                    method: method,
                    uri: uri,
                    credentials: .interface("1001", nil),
                    status: 422,
                    message: "Shop password is missing"
                ),
                .init(
                    method: method,
                    uri: uri,
                    credentials: .interface("1001", "wrong"),
                    status: 401,
                    message: "Shop authorization parameter is invalid"
                ),
            ]
        }

    private static func creation(
        _ query: String,
        _ status: Int,
        _ message: String,
        by credentials: Credentials = .interface()
    ) -> WrongCall {
        WrongCall(
            method: .post,
            uri: "/api/v2/createAccount\(query)",
            credentials: credentials,
            status: status,
            message: message
        )
    }

    private static let creations = [
        creation("", 422, "Please provide correct parameters to API"),
        creation("?auth=4713", 422, "Please provide correct parameters to API"),
        creation("?auth=x%7Cy", 422, "Please provide correct parameters to API"),
        creation("?auth=%7Cpassword", 422, "Destination shop id is missing"),
        creation("?auth=4713%7C", 422, "Destination shop password is missing"),
        creation("?auth=4713%7Cp", 422, "Source shop id is missing", by: .interface(nil)),
        creation("?auth=4713%7Cp", 422, "Source shop password is missing", by: .interface("1001", nil)),
        creation("?auth=4713%7Cp", 404, "Source shop does not exist", by: .interface("1001", "wrong")),
        creation("?auth=1002%7Cp", 409, "Destination shop already exist"),
    ]

    private static func upload(
        _ message: String,
        query: String = "?form_id=10012&asset_type=image",
        by credentials: Credentials = .interface(),
        file: String = "picture.png",
        content: [UInt8] = .png
    ) -> WrongCall {
        WrongCall(
            method: .post,
            uri: "/api/v2/assets\(query)",
            credentials: credentials,
            body: .file(MultipartBody(field: "file", fileName: file, content: content)),
            status: 422,
            message: message
        )
    }

    private static let uploads = [
        upload("Authorization parameters are missing", by: Credentials.none),
        upload("Interface Id is missing", by: .interface(nil)),
        upload("Interface Password is missing", by: .interface("1001", nil)),
        upload("Authorization parameters are incorrect", by: .interface("1001", "wrong")),
        upload("Form Id parameter is missing", query: "?asset_type=image"),
        upload("Form Id does not exist", query: "?form_id=4711"),
        upload("Asset Type provided for file upload is not allowed", query: "?form_id=10012&asset_type=video"),
        upload("File Type provided for file upload is not allowed", file: "picture.pdf"),
        upload("File Type provided for file upload is not allowed", file: "picture"),
        upload("Asset Type and actual file mime type do not match", content: Array("%PDF-1.7".utf8)),
        upload("Asset Type and actual file mime type do not match", content: []),
        upload(
            "File of this size is not allowed, please attach a file under 1 MB",
            content: .png + Array(repeating: 0, count: 1 << 20)
        ),
        upload(
            "File of this size is not allowed, please attach a file under 1 MB",
            content: .png + Array(repeating: 0, count: 3 << 20)
        ),
        WrongCall(
            method: .post,
            uri: "/api/v2/assets?form_id=10012",
            credentials: .interface(),
            status: 422,
            message: "File is missing"
        ),
        WrongCall(method: .get, uri: "/assets/none.png", status: 404, message: "There is no picture of that name"),
    ]

    private static func reading(_ uri: String, _ status: Int, _ message: String) -> WrongCall {
        WrongCall(method: .get, uri: uri, credentials: .interface(), status: status, message: message)
    }

    private static let activities = [
        reading("/api/v2/forms/activity_stream", 422, "start_date is missing"),
        reading("/api/v2/forms/activity_stream?start_date=2026-01-01", 422, "end_date is missing"),
        reading(
            "/api/v2/forms/activity_stream?start_date=1.1.2026&end_date=2026-02-01",
            422,
            "start_date should be in YYYY-MM-DD format"
        ),
        reading(
            "/api/v2/forms/activity_stream?start_date=2026-01-01&end_date=2026-02-01&records_per_page=51",
            422,
            "records_per_page should be an integer, 1 to 50"
        ),
        reading(
            "/api/v2/forms/activity_stream?start_date=2001-01-01&end_date=2001-02-01",
            404,
            "Result is not found against that shop"
        ),
        reading("/api/v2/forms/child", 422, "parent_form_id is missing"),
        reading("/api/v2/forms/child?parent_form_id=4711", 404, "Form does not exist"),
        reading("/api/v2/forms/child?parent_form_id=10012", 404, "Result is not found against that shop"),
        reading("/api/v2/forms/child?parent_form_id=10011&parent_question_id=1", 404, "questions_id is invalid"),
        reading("/api/v2/thankyou/clicks?form_id=4711", 422, "review_hash or form_id is not valid."),
        reading("/api/v2/thankyou/clicks?review_hash=none", 422, "review_hash or form_id is not valid."),
    ]

    private static func change(_ uri: String, _ status: Int, _ message: String) -> WrongCall {
        WrongCall(method: .put, uri: uri, credentials: .interface(), status: status, message: message)
    }

    private static let changes = [
        change("/api/v2/review/status?status=approved", 422, "Review hash or order id is required!"),
        change("/api/v2/review/status?review_hash=1", 422, "Status should be approved or rejected"),
        change("/api/v2/review/status?review_hash=1&status=lost", 422, "Status should be approved or rejected"),
        change("/api/v2/review/status?review_hash=1&status=approved", 404, "Review does not exists"),
        change("/api/v2/review/status?order_id=1&status=rejected", 404, "Review does not exists"),
        change("/api/v2/answers/withdraw", 422, "Review hash or order id is required!"),
        change("/api/v2/answers/withdraw?order_id=none", 404, "Review does not exists"),
    ]
}
