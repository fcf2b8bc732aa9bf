import EkomiClient
import Foundation
import Reviews
import Testing

@Suite("Campaigns, customer segments and shops")
struct CampaignTests {
    private static func client(_ script: Script) -> SmartReviewRequestClient {
        Germany.account(script.transport).smartReviewRequest
    }

    @Test("The documented e-mail campaign is read with its messages, whose HTML is JSON within JSON")
    func readsEmailCampaign() async throws {
        let script = Script(
            #"""
            { "data": { "id": 7, "name": "testing", "description": "task 212", "type": "email", "status": "active",
              "is_default": true, "sender_name": "zain ali", "sender_email": "reviews@feedback-ekomi.com",
              "reply_to": "", "is_feedback_only": false, "is_instant": false,
              "feedback": { "interval": 0, "subject": "Feedback Email", "content": "\"<p>dg<\\/p>\\r\\n\"" },
              "reminder1": { "interval": 1, "subject": "reminder 1", "content": "plain" },
              "thankyou": { "subject": "Thank you", "content": "\"<p>ds<\\/p>\"" },
              "created_at": "2015-11-05T14:45:22Z" }, "status_code": 200}
            """#
        )
        let campaign = try await Self.client(script).campaign(7)
        #expect(campaign.medium == .email && campaign.isActive && campaign.isDefault && campaign.replyTo == nil)
        #expect(campaign.messages[.feedback]?.content == "<p>dg</p>\r\n")
        #expect(campaign.messages[.firstReminder]?.content == "plain")
        #expect(campaign.messages[.thankYou]?.interval == nil && campaign.messages[.secondReminder] == nil)
        #expect(script.requests.first?.url == "https://srr.ekomi.com/api/v1/campaigns/7")
    }

    @Test("The documented SMS campaign is read")
    func readsSMSCampaign() async throws {
        let script = Script(
            #"""
            { "data": { "id": 12, "name": "SMS", "description": "", "type": "sms", "sms_method": "outbound",
              "status": "inactive", "is_default": true, "is_instant": false, "sender_name": "",
              "feedback": { "interval": 0, "content": "123 *|REVIEW_URL|*" },
              "created_at": "2016-06-01T08:40:18Z" }, "status_code": 200}
            """#
        )
        let campaign = try await Self.client(script).campaign(12)
        #expect(campaign.medium == .sms && campaign.smsMethod == "outbound" && !campaign.isActive)
        #expect(campaign.messages[.feedback]?.content == "123 *|REVIEW_URL|*")
    }

    @Test("Campaigns and customer segments are listed with every parameter under its name")
    func lists() async throws {
        let script = Script(
            #"{"data":[{"id":1,"name":"Default","type":"telephone","status":"active","is_default":false,"created_at":"2018-02-06T10:53:57Z"},{"name":"?"}]}"#,
            #"{"data":[{"id":2,"name":"load test","description":"","status":"inactive","is_default":false,"created_at":"2015-11-16T12:45:46Z"}]}"#
        )
        var campaigns = CampaignsQuery()
        campaigns.medium = .telephone
        campaigns.segment = 4
        campaigns.status = .active
        for try await page in Self.client(script).campaigns(campaigns) {
            #expect(page.items.map(\.medium) == [.telephone] && page.listing.unintelligible.map(\.key) == ["id"])
        }
        var segments = CustomerSegmentsQuery()
        segments.status = .inactive
        segments.recordsPerPage = 50
        for try await page in Self.client(script).customerSegments(segments) {
            #expect(page.items.map(\.id) == [2] && page.items.map(\.isActive) == [false])
        }
        #expect(
            script.requests.map(\.query) == [
                ["type": "telephone", "customer_segment_id": "4", "status": "active", "records_per_page": "20"],
                ["status": "inactive", "records_per_page": "50"],
            ]
        )
    }

    @Test("Rules are read and replaced; a comma within one would make two of it")
    func keepsRules() async throws {
        let script = Script(
            #"{ "data": [ "marketplace.amazon", "test1@coeus-solutions.de" ], "status_code": 200}"#,
            #"{ "message": "Blacklist rules updated successfully", "status_code": 200}"#
        )
        #expect(
            try await Self.client(script).blacklistRules(segment: 3)
                == ["marketplace.amazon", "test1@coeus-solutions.de"]
        )
        _ = try await Self.client(script).setBlacklistRules(["example.com", "abc@mail"], segment: 3)
        let path = "https://srr.ekomi.com/api/v1/customer-segments/3/blacklist-rules"
        #expect(script.requests.map(\.method) == ["GET", "PATCH"] && script.requests[0].url == path)
        #expect(script.requests[1].query == ["data": #"{"blacklist_rules":"example.com,abc@mail"}"#])
        let error = await ekomiError { _ = try await Self.client(script).setBlacklistRules(["a,b"], segment: 3) }
        #expect(error?.kind == .validation && script.requests.count == 2)
    }

    @Test("A shop and an account are made with the settings of this one, once, and no password shows")
    func createsShops() async throws {
        let new = Credentials(interfaceID: "777", password: "n&w")
        let script = Script([
            .answer(.json(#"{"message":"Shop created with reference shop settings","status_code":201}"#, status: 201)),
            .answer(.json(#"{"message":"Request has been accepted for processing","status_code":202}"#, status: 202)),
            .answer(.refusal(409, "Shop you are trying to create already exists n&w")),
        ])
        #expect(try await Self.client(script).createShop(new).status == 201)
        #expect(try await Self.client(script).createAccount(new).isPending)
        let error = await ekomiError { _ = try await Self.client(script).createShop(new) }
        #expect(error?.kind == .conflict && error?.description.contains("n&w") == false)
        let form = Transport.Request.query(of: String(decoding: script.requests[0].body ?? [], as: UTF8.self))
        #expect(
            form == [
                "shop_id": "777", "shop_password": "n&w", "reference_shop_id": "665",
                "reference_shop_password": Germany.password,
            ]
        )
        #expect(script.requests[0].url == "https://srr.ekomi.com/api/v1/shops/create")
        #expect(script.requests[1].query == ["auth": "777|n&w"] && script.requests[1].header("shop-id") == "665")
    }

    @Test("Settings are sent as JSON of their own types")
    func changesSettings() async throws {
        let script = Script(#"{ "message": "Shop Settings updated successfully", "status_code": 200}"#)
        let settings: [String: SettingValue] = ["smartcheck_on": .flag(true), "b": .number(2), "a": .text("x")]
        _ = try await Self.client(script).setSettings(settings)
        let request = try #require(script.requests.first)
        #expect(request.method == "PUT" && request.url == "https://srr.ekomi.com/api/v1/shops/setting")
        #expect(request.body == Array(#"{"a":"x","b":2,"smartcheck_on":true}"#.utf8))
        let error = await ekomiError { _ = try await Self.client(script).setSettings([:]) }
        #expect(error?.kind == .validation)
    }
}
