import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("Inviting somebody")
struct AddRecipientTests {
    private static let success = #"""
        { "status": "success", "data": { "srr_recipient_id": 17, "srr_recipient_type": "sms" }, "key": 0,
          "message": "Recipient is added successfully"}
        """#

    private static func recipient(_ change: (inout NewRecipient) -> Void = { _ in }) -> NewRecipient {
        var recipient = NewRecipient(transactionID: "A-1")
        recipient.email = "eva@example.com"
        change(&recipient)
        return recipient
    }

    /// The fields of a form as they were sent.
    private static func form(_ request: Transport.Request?) -> [String: String] {
        let body = String(decoding: request?.body ?? [], as: UTF8.self)
        return Transport.Request.query(of: body)
    }

    @Test("Every field is sent under its name, in a form, and no password in the address")
    func sendsFields() async throws {
        let recipient = Self.recipient {
            $0.medium = .sms
            $0.transactionTime = Date(timeIntervalSince1970: 1_772_359_200)
            $0.salutation = "Frau"
            $0.firstName = "Eva"
            $0.lastName = "Müller & Söhne"
            $0.telephone = "+4930123456"
            $0.products = ["2": "Zwei", "1": "Eins"]
            $0.productMetadata = ["1": .init(canonicalLink: "https://shop.example/1", other: Array(#"{"a":1}"#.utf8))]
            $0.senderName = "Shop 1"
            $0.senderEmail = "shop@example.com"
            $0.project = "Reviews"
            $0.daysOfDeletion = 30
            $0.metadata = ["this": "that"]
            $0.clientID = "10011"
            $0.screenName = "Eva M."
            $0.isAFNOR = true
        }
        let script = Script(Self.success)
        let added = try await Germany.account(script.transport).smartReviewRequest.add(recipient)
        #expect(added.id == "17" && added.medium == .sms)
        let request = try #require(script.requests.first)
        #expect(request.method == "POST" && request.url == "https://srr.ekomi.com/add-recipient")
        #expect(request.header("Content-Type") == "application/x-www-form-urlencoded")
        #expect(
            Self.form(request) == [
                "shop_id": "665", "password": Germany.password, "recipient_type": "sms", "salutation": "Frau",
                "first_name": "Eva", "last_name": "Müller & Söhne", "email": "eva@example.com",
                "transaction_id": "A-1", "transaction_time": "2026-03-01 10:00:00", "telephone": "+4930123456",
                "has_products": "1", "products_info": #"{"1":"Eins","2":"Zwei"}"#,
                "products_other":
                    #"{"1":{"product_canonical_link":"https://shop.example/1","product_other":{"a":1}}}"#,
                "sender_name": "Shop 1", "sender_email": "shop@example.com", "project_name": "Reviews",
                "days_of_deletion": "30", "meta_data": #"{"this":"that"}"#, "client_id": "10011",
                "screen_name": "Eva M.", "is_afnor": "true",
            ]
        )
    }

    @Test("What is not known is not sent")
    func sendsLittle() async throws {
        let script = Script(Self.success)
        _ = try await Germany.account(script.transport).smartReviewRequest.add(Self.recipient())
        #expect(
            Self.form(script.requests.first) == [
                "shop_id": "665", "password": Germany.password, "recipient_type": "email", "transaction_id": "A-1",
                "email": "eva@example.com", "has_products": "0",
            ]
        )
    }

    @Test(
        "What eKomi would refuse is not sent, and what is personal is not quoted",
        arguments: [
            Self.recipient { $0.transactionID = " " }, Self.recipient { $0.email = nil },
            Self.recipient { $0.email = "eva.example.com" }, Self.recipient { $0.senderEmail = "eva@" },
            Self.recipient { $0.medium = .telephone }, Self.recipient { $0.medium = .sms },
            Self.recipient {
                $0.medium = .sms
                $0.telephone = "030 eva"
            },
            Self.recipient {
                $0.medium = .sms
                $0.telephone = "+4930123456"
                $0.senderName = "12345678901 eva"
            },
            Self.recipient { $0.isAFNOR = true },
            Self.recipient {
                $0.isAFNOR = true
                $0.clientID = "1"
            }, Self.recipient { $0.products = ["1": ""] }, Self.recipient { $0.products = ["1": "<b>x</b>"] },
            Self.recipient { $0.productMetadata = ["1": .init()] },
            Self.recipient {
                $0.products = ["1": "x"]
                $0.productMetadata = ["1": .init(other: Array("[]".utf8))]
            }, Self.recipient { $0.daysOfDeletion = 0 },
            Self.recipient { $0.metadata = ["a": String(repeating: "x", count: 256)] },
        ]
    )
    func refuses(_ recipient: NewRecipient) async {
        let script = Script([])
        let error = await ekomiError {
            _ = try await Germany.account(script.transport).smartReviewRequest.add(recipient)
        }
        #expect(error?.kind == .validation && script.requests.isEmpty)
        #expect(error?.description.contains("eva.example") == false && error?.description.contains("030") == false)
    }

    @Test("A client id takes the place of an address unless AFNOR's rules hold")
    func takesClientID() async throws {
        let script = Script(Self.success)
        let recipient = Self.recipient {
            $0.email = nil
            $0.clientID = "1"
        }
        _ = try await Germany.account(script.transport).smartReviewRequest.add(recipient)
        #expect(Self.form(script.requests.first)["client_id"] == "1")
    }

    @Test(
        "Each of eKomi's numbers is an error that carries it, and is not tried again",
        arguments: RecipientFault.allCases
    )
    func readsFaults(_ fault: RecipientFault) async {
        let script = Script(#"{"status":"error","key":"\#(fault.rawValue)","message":"Because","data":null}"#)
        let error = await ekomiError {
            _ = try await Germany.account(script.transport).smartReviewRequest.add(Self.recipient())
        }
        #expect(error?.recipientFault == fault && error?.code == fault.rawValue)
        #expect(error?.reason == #"eKomi says "Because" (error \#(fault.rawValue))"#)
        #expect(script.requests.count == 1)
    }

    @Test(
        "Numbers and words are errors of their kind",
        arguments: [
            (1, "Something went wrong", EkomiError.Kind.upstreamDown),
            (2, "Any required parameter is missing", .validation),
            (5, "Password is not correct", .badCredentials), (6, "Shop is not recognized by ekomi", .badCredentials),
            (6, "Unable to validate shop from ekomi.Try again", .upstreamDown),
            (9, "The given transaction id is already used", .conflict),
            (18, "Project with given name does not exist", .notFound),
            (26, "Recipient not added due to failure by rule", .conflict),
            (27, "Recipient not added as the user has already unsubscribed", .conflict),
            (30, "Sms are disabled", .conflict),
            (7, "Shop is suspended. Please contact us", .badCredentials), (99, "New", .validation),
        ]
    )
    func sortsFaults(_ code: Int, _ message: String, _ kind: EkomiError.Kind) async {
        let script = Script(#"{"status":"error","key":\#(code),"message":"\#(message)","data":null}"#)
        let error = await ekomiError {
            _ = try await Germany.account(script.transport).smartReviewRequest.add(Self.recipient())
        }
        #expect(error?.kind == kind && error?.code == code)
    }
}
