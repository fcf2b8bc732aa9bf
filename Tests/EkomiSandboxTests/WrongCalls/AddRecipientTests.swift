import EkomiSandbox
import Foundation
import Hummingbird
import HummingbirdTesting
import Testing

@Suite("A recipient that cannot be added")
struct AddRecipientTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let key: Int
        let message: String
        /// Fields that differ from those of a recipient that can be added; nil leaves one out.
        let fields: [String: String?]
        var setUp: @Sendable (Caller) async throws -> Void = { _ in }

        var testDescription: String { "\(key) \(message)" }

        init(
            _ key: Int,
            _ message: String,
            _ fields: [String: String?] = [:],
            setUp: @escaping @Sendable (Caller) async throws -> Void = { _ in }
        ) {
            self.key = key
            self.message = message
            self.fields = fields
            self.setUp = setUp
        }
    }

    private static let missing = "Any required parameter is missing"

    static let cases: [Case] = [
        Case(2, missing, ["shop_id": nil]),
        Case(2, missing, ["password": nil]),
        Case(2, missing, ["transaction_id": nil]),
        Case(2, missing, ["email": nil]),
        Case(2, missing, ["recipient_type": "telephone"]),
        Case(2, missing, ["recipient_type": "sms"]),
        Case(2, missing, ["has_products": "1"]),
        Case(2, missing, ["is_afnor": "true", "transaction_time": "2026-02-01 10:00:00"]),
        Case(2, missing, ["is_afnor": "true", "client_id": "1"]),
        Case(3, "Recipient email is not valid", ["email": "erika"]),
        Case(3, "Recipient email is not valid", ["email": "erika@mail"]),
        Case(4, "Transaction timestamp is not correct", ["transaction_time": "2026/02/01 10:00:00"]),
        Case(4, "Transaction timestamp is not correct", ["transaction_time": "2026-02-30 10:00:00"]),
        Case(5, "Password is not correct", ["password": "wrong"]),
        Case(6, "Shop is not recognized by ekomi", ["shop_id": "4711"]),
        Case(6, "Shop is suspended. Please contact us at support@ekomi.com for further details.") {
            try $0.sandbox.setSuspended(true, shop: 1001)
        },
        Case(8, "Id or name is missing for any product", ["has_products": "1", "products_info": #"{"1":""}"#]),
        Case(8, "Id or name is missing for any product", ["has_products": "1", "products_info": #"{"":"One"}"#]),
        Case(8, "Id or name is missing for any product", ["has_products": "1", "products_info": "{}"]),
        Case(9, "The given transaction id is already used", ["transaction_id": "used"]) { caller in
            _ = try await AddRecipientTests.add(["transaction_id": "used"], with: caller)
        },
        Case(
            10,
            "Problem registering products",
            ["has_products": "1", "products_info": "{\"\(String(repeating: "x", count: 300))\":\"One\"}"]
        ),
        Case(11, "Value for has_products can only be 0 or 1", ["has_products": "yes"]),
        Case(
            12,
            "Product info should be a valid json with product id as key and product name as value",
            ["has_products": "1", "products_info": "1,2"]
        ),
        Case(13, "Sender email is not valid", ["sender_email": "shop"]),
        Case(14, "The recipient type must be email,telephone or sms", ["recipient_type": "fax"]),
        Case(15, "The meta data provided is not valid json", ["meta_data": "a=b"]),
        Case(16, "The days must be numeric and greater than zero", ["days_of_deletion": "0"]),
        Case(16, "The days must be numeric and greater than zero", ["days_of_deletion": "soon"]),
        Case(17, "The telephone number is not valid", ["recipient_type": "telephone", "telephone": "call me"]),
        Case(17, "The mobile number is not valid", ["recipient_type": "sms", "telephone": "+49"]),
        Case(17, "The mobile number format is not valid", ["recipient_type": "sms", "telephone": "0171123456"]),
        Case(18, "Project with given name does not exist", ["project_name": "Nobody"]),
        Case(
            19,
            "Invalid json given for product others",
            ["has_products": "1", "products_info": #"{"1":"One"}"#, "products_other": #"{"2":{}}"#]
        ),
        Case(
            22,
            "Sender name is not valid. Only letters, Numbers and Spaces are allowed",
            ["recipient_type": "sms", "telephone": "+491711234567", "sender_name": "007"]
        ),
        Case(26, "Recipient not added due to failure by rule", ["email": "abc@MAIL.example"]) { caller in
            let answer = try await caller.call(
                "/api/v1/customer-segments/101/blacklist-rules?data=%7B%22blacklist_rules%22%3A%22x%2Cabc@mail%22%7D",
                method: .patch,
                headers: ["shop-id": "1001", "interface-password": "sandbox-password-1"]
            )
            #expect(answer.status == 200)
        },
        Case(27, "Recipient not added as the user has already unsubscribed") {
            try $0.sandbox.unsubscribe("Erika@mail.example", shop: 1001)
        },
        Case(28, "Invalid parameter value type", ["email[]": "erika@mail.example"]),
        Case(
            28,
            "Product id or name can not contain HTML or array",
            ["has_products": "1", "products_info": #"{"1":"<b>One</b>"}"#]
        ),
        Case(
            28,
            "Product id or name can not contain HTML or array",
            ["has_products": "1", "products_info": #"{"1":["One"]}"#]
        ),
        Case(29, "The value for is_afnor can be either true or false", ["is_afnor": "1"]),
        Case(30, "Sms are disabled", ["recipient_type": "sms", "telephone": "+491711234567"]) { caller in
            let answer = try await caller.call(
                "/api/v1/shops/setting",
                method: .put,
                headers: ["shop-id": "1001", "interface-password": "sandbox-password-1"],
                body: #"{"sms_enabled":false}"#
            )
            #expect(answer.status == 200)
        },
    ]

    @Test("is refused with its number and in eKomi's words", arguments: cases)
    func refused(wrong: Case) async throws {
        let caller = Caller()
        try await wrong.setUp(caller)
        let answer = try await Self.add(wrong.fields, with: caller)
        #expect(answer.status == 200)
        #expect(try answer.json["status"].string == "error")
        #expect(try answer.json["key"].int == wrong.key, "\(answer.text)")
        #expect(try answer.json["message"].string.hasPrefix(wrong.message), "\(answer.text)")
        #expect(try answer.json["data"].isNull)
    }

    @Test("has been tried for every number that is documented but success")
    func complete() async throws {
        // 01 is said of a body that is no form, 07 where there is no room: both below.
        let documented = Set(1...19).union([22, 26, 27, 28, 29, 30])
        #expect(documented.subtracting(Self.cases.map(\.key)) == [1, 7])
    }

    @Test("is not read from a body that is no form")
    func notAForm() async throws {
        let answer = try await Caller().post("/add-recipient", body: "[1]")
        #expect(try answer.json["key"].int == 1)
        #expect(try answer.json["message"].string == "Something went wrong")
    }

    @Test("does not grow the sandbox without end")
    func bounded() async throws {
        let server = SandboxServer(sandbox: Sandbox(dataset: .fixture))
        let refusal = try await server.application.test(.router) { client -> String? in
            for number in 0...5_000 {
                let form = Self.form(["transaction_id": "\(number)"])
                let answer = try await client.executeRequest(
                    uri: "/add-recipient",
                    method: .post,
                    headers: [:],
                    body: ByteBuffer(string: form)
                )
                let text = String(buffer: answer.body)
                if !text.contains(#""status":"success""#) { return text }
            }
            return nil
        }
        #expect(refusal?.contains(#""key":7,"message":"Recipient is not added""#) == true)
    }

    /// Sends a recipient that can be added but for these fields.
    private static func add(_ changes: [String: String?], with caller: Caller) async throws -> Caller.Answer {
        try await caller.post("/add-recipient", body: form(changes))
    }

    private static func form(_ changes: [String: String?]) -> String {
        var fields: [String: String?] = [
            "shop_id": "1001", "password": "sandbox-password-1", "transaction_id": "order-1",
            "email": "erika@mail.example",
        ]
        fields.merge(changes) { $1 }
        return
            fields
            .compactMap { name, value in
                value.map { "\(name)=\($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }
            }
            .joined(separator: "&")
    }
}
