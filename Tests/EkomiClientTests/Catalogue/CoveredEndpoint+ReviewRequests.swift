import EkomiClient
import Foundation
import Reviews

extension CoveredEndpoint {
    static let reviewRequests: [CoveredEndpoint] = [
        CoveredEndpoint(
            "srr add-recipient",
            [
                "recipient_type": "sms", "transaction_id": "A", "transaction_time": instantText, "salutation": "Frau",
                "first_name": "Eva", "last_name": "Muster", "email": "eva@example.com", "telephone": "+4930123456",
                "products_info": #"{"1":"One"}"#,
                "products_other": #"{"1":{"product_canonical_link":"https://x.example","product_other":{"a":1}}}"#,
                "sender_name": "Shop", "sender_email": "shop@example.com", "project_name": "Reviews",
                "days_of_deletion": "30", "meta_data": #"{"a":{"b":"c"}}"#, "client_id": "7", "screen_name": "E.",
                "is_afnor": "true",
            ],
            test: "AddRecipientTests.sendsFields"
        ) { account in
            var recipient = NewRecipient(.sms, transactionID: "A")
            recipient.transactionTime = instant
            recipient.salutation = "Frau"
            recipient.firstName = "Eva"
            recipient.lastName = "Muster"
            recipient.email = "eva@example.com"
            recipient.telephone = "+4930123456"
            recipient.products = ["1": "One"]
            recipient.productMetadata = [
                "1": .init(canonicalLink: "https://x.example", other: Array(#"{"a":1}"#.utf8))
            ]
            recipient.senderName = "Shop"
            recipient.senderEmail = "shop@example.com"
            recipient.project = "Reviews"
            recipient.daysOfDeletion = 30
            recipient.metadata = ["a_b": "c"]
            recipient.clientID = "7"
            recipient.screenName = "E."
            recipient.isAFNOR = true
            _ = try await account.smartReviewRequest.add(recipient)
        },
        CoveredEndpoint(
            "srr recipient",
            ["order_id": "A 1", "include_product_info": "1"],
            test: "RecipientTests.readsRecipient"
        ) { account in _ = try await account.smartReviewRequest.recipient(.order("A 1"), withProducts: true) },
        CoveredEndpoint("srr re-register", ["review_hash": "h"], test: "RecipientTests.renews") { account in
            _ = try await account.smartReviewRequest.register(again: .reviewHash("h"))
        },
        CoveredEndpoint(
            "srr recipients",
            [
                "customer_segment_id": "3", "detail": "true", "start_date": "2026-03-01", "end_date": "2026-03-31",
                "recipient_type": "email", "workflow_status": "interrupted", "subscription_status": "unsubscribed",
                "records_per_page": "50", "page": "2",
            ],
            test: "RecipientTests.pagesRecipients"
        ) { account in
            var query = RecipientsQuery()
            query.segment = 3
            query.detail = true
            query.days = march
            query.medium = .email
            query.workflowStatus = .interrupted
            query.subscriptionStatus = .unsubscribed
            query.recordsPerPage = 50
            query.page = 2
            for try await _ in account.smartReviewRequest.recipients(query) { return }
        },
        CoveredEndpoint(
            "srr activity-stream",
            [
                "start_date": "2026-03-01", "end_date": "2026-03-31", "campaign_id": "3",
                "meta_data": #"{"client_id":"1"}"#, "order_id": "A", "records_per_page": "50", "page": "2",
            ],
            test: "RecipientTests.pagesActivity"
        ) { account in
            guard let march else { return }
            var query = RecipientActivityQuery(days: march)
            query.campaign = 3
            query.metadata = ["client_id": "1"]
            query.orderID = "A"
            query.recordsPerPage = 50
            query.page = 2
            for try await _ in account.smartReviewRequest.activity(query) { return }
        },
        CoveredEndpoint(
            "srr orders",
            ["order_ids": "A", "order-ids": "B"],
            test: "RecipientTests.readsOrders"
        ) { account in _ = try await account.smartReviewRequest.orders(OrderMetadataQuery(["A", "B"])) },
        CoveredEndpoint(
            "srr consents",
            ["order_id": "A", "consent_taken_at": instantText],
            test: "RecipientTests.addsConsent"
        ) { account in _ = try await account.smartReviewRequest.addConsent(order: "A", takenAt: instant) },
    ]

    private static var march: ClosedRange<CalendarDay>? {
        guard let first = CalendarDay("2026-03-01"), let last = CalendarDay("2026-03-31") else { return nil }
        return first...last
    }

    static let reviewRequestSettings: [CoveredEndpoint] = [
        CoveredEndpoint(
            "srr campaigns",
            ["type": "sms", "customer_segment_id": "3", "status": "active", "records_per_page": "5", "page": "2"],
            test: "CampaignTests.lists"
        ) { account in
            var query = CampaignsQuery()
            query.medium = .sms
            query.segment = 3
            query.status = .active
            query.recordsPerPage = 5
            query.page = 2
            for try await _ in account.smartReviewRequest.campaigns(query) { return }
        },
        CoveredEndpoint("srr campaign", ["campaign_id": "7"], test: "CampaignTests.readsEmailCampaign") { account in
            _ = try await account.smartReviewRequest.campaign(7)
        },
        CoveredEndpoint(
            "srr customer-segments",
            ["status": "inactive", "records_per_page": "5", "page": "2"],
            test: "CampaignTests.lists"
        ) { account in
            var query = CustomerSegmentsQuery()
            query.status = .inactive
            query.recordsPerPage = 5
            query.page = 2
            for try await _ in account.smartReviewRequest.customerSegments(query) { return }
        },
        CoveredEndpoint("srr blacklist-rules", ["customer_segment_id": "3"], test: "CampaignTests.keepsRules") {
            account in
            _ = try await account.smartReviewRequest.blacklistRules(segment: 3)
        },
        CoveredEndpoint(
            "srr set-blacklist-rules",
            ["customer_segment_id": "3", "blacklist_rules": "example.com, abc@mail"],
            test: "CampaignTests.keepsRules"
        ) { account in
            _ = try await account.smartReviewRequest.setBlacklistRules(["example.com", "abc@mail"], segment: 3)
        },
        CoveredEndpoint(
            "srr create-shop",
            ["shop_id": "777", "shop_password": "n&w"],
            test: "CampaignTests.createsShops"
        ) { account in
            _ = try await account.smartReviewRequest.createShop(Credentials(interfaceID: "777", password: "n&w"))
        },
        CoveredEndpoint(
            "srr set-shop-settings",
            ["body": #"{"smartcheck_on":true,"days":3,"name":"x"}"#],
            test: "CampaignTests.changesSettings"
        ) { account in
            _ = try await account.smartReviewRequest.setSettings([
                "smartcheck_on": .flag(true), "days": .number(3), "name": .text("x"),
            ])
        },
        CoveredEndpoint("srr create-account", ["auth": "777|n&w"], test: "CampaignTests.createsShops") { account in
            _ = try await account.smartReviewRequest.createAccount(Credentials(interfaceID: "777", password: "n&w"))
        },
    ]
}
