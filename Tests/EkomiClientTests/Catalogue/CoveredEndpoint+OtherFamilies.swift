import EkomiClient
import Foundation
import Reviews

extension CoveredEndpoint {
    static let csv: [CoveredEndpoint] = [
        CoveredEndpoint("csv login", test: "OrdersTests.refusesLogin", uses: ["CSVClient"]) { account in
            try await account.csv.logIn()
        },
        CoveredEndpoint("csv logout", ["token": "T1"], test: "OrdersTests.logsOut") { account in
            try await account.csv.logIn()
            try await account.csv.logOut()
        },
        CoveredEndpoint(
            "csv orders",
            [
                "offset": "10", "limit": "20", "order-by": "order_id", "orderDirection": "DESC",
                "withFeedbackOnly": "yes", "createdFrom": instantText, "createdTill": instantText, "shopId": "665",
                "customDataFilter": #"{"lang":"EN"}"#,
            ],
            test: "OrdersTests.sendsParameters"
        ) { account in
            var query = OrdersQuery()
            query.offset = 10
            query.limit = 20
            query.orderBy = .orderID
            query.direction = .descending
            query.withFeedbackOnly = true
            query.createdFrom = instant
            query.createdTill = instant
            query.shopID = 665
            query.customData = ["lang": "EN"]
            _ = try await account.csv.orders(query)
        },
    ]

    static let otherFamilies: [CoveredEndpoint] = [
        CoveredEndpoint("engage login", test: "EngagementTests.readsCases", uses: ["RepliesFetch"]) { account in
            try await account.engagement.logIn()
        },
        CoveredEndpoint(
            "engage review-cases",
            ["start_date": "2026-03-01", "end_date": "2026-03-31", "limit": "5", "offset": "10", "case_number": "7"],
            test: "EngagementTests.readsCases",
            uses: ["RepliesFetch"]
        ) { account in
            var query = ReviewCasesQuery()
            query.from = CalendarDay("2026-03-01")
            query.to = CalendarDay("2026-03-31")
            query.limit = 5
            query.offset = 10
            query.caseNumber = "7"
            _ = try await account.engagement.reviewCases(query)
        },
        CoveredEndpoint(
            "engage review-comment",
            ["product_id": "P1", "order_id": "A"],
            test: "EngagementTests.readsComments",
            uses: ["RepliesFetch"]
        ) { account in _ = try await account.engagement.comments(ReviewCommentsQuery(product: "P1", orderID: "A")) },
        CoveredEndpoint("widgets login", test: "SmartWidgetsTests.logsIn", uses: ["SmartWidgetsClient"]) { account in
            try await account.smartWidgets.logIn()
        },
        CoveredEndpoint(
            "widgets widget-code",
            ["widget_id": "3", "offset": "10", "limit": "5"],
            test: "SmartWidgetsTests.logsIn",
            uses: ["AccountSync"]
        ) { account in
            _ = try await account.smartWidgets.widgetCodes(WidgetCodesQuery(widget: "3", offset: 10, limit: 5))
        },
        CoveredEndpoint(
            "widgets clone",
            ["shop_id": "777", "interface_password": "n&w", "widget_ids": "3, 4"],
            test: "OtherFamiliesTests.clones"
        ) { account in
            let target = Credentials(interfaceID: "777", password: "n&w")
            _ = try await account.smartWidgets.clone(to: target, widgets: ["3", "4"])
        },
        CoveredEndpoint("mail2db login", test: "OtherFamiliesTests.readsShop", uses: ["Mail2DBClient"]) { account in
            try await account.mail2DB.logIn()
        },
        CoveredEndpoint("mail2db shop", test: "OtherFamiliesTests.readsShop") { account in
            _ = try await account.mail2DB.shop()
        },
        CoveredEndpoint("ari login", test: "OtherFamiliesTests.importsReviews", uses: ["ReviewImportClient"]) {
            account in
            try await account.reviewImport.logIn()
        },
        CoveredEndpoint(
            "ari reviews-1.0",
            [
                "inputSourceId": "2", "orderId": "A", "rating": "4", "reviewText": "Good", "shop-id": "665",
                "transactionDate": instantText, "clientId": "7", "email": "a@b.example",
            ],
            test: "OtherFamiliesTests.importsReviews"
        ) { account in try await account.reviewImport.add(review(title: nil)) },
        CoveredEndpoint(
            "ari reviews-1.1",
            [
                "inputSourceId": "2", "orderId": "A", "rating": "4", "reviewText": "Good", "shopId": "665",
                "transactionDate": instantText, "clientId": "7", "email": "a@b.example", "productReviewTitle": "Yes",
            ],
            test: "OtherFamiliesTests.importsReviews"
        ) { account in try await account.reviewImport.add(review(title: "Yes")) },
        CoveredEndpoint(
            "special getagent",
            ["connectuser": "eva", "access_token": "s3cret"],
            test: "OtherFamiliesTests.findsAgent"
        ) { account in
            guard let base = URL(string: "https://special-authentication.invalid") else { return }
            _ = try await account.specialAuthentication(at: base).agent(user: "eva", accessToken: "s3cret")
        },
    ]

    private static func review(title: String?) -> ExternalReview {
        var review = ExternalReview(
            inputSource: 2,
            shopID: "665",
            orderID: "A",
            rating: 4,
            text: "Good",
            transactionDate: instant
        )
        review.clientID = "7"
        review.email = "a@b.example"
        review.productReviewTitle = title
        return review
    }

    static let core: [CoveredEndpoint] = [
        CoveredEndpoint("core getSnapshot", test: "CoreTests.readsSnapshots", uses: ["AccountSync", "SummaryFetch"]) {
            account in
            _ = try await account.core.snapshot()
        },
        CoveredEndpoint(
            "core getFeedback",
            ["filter": "critical", "range": "6m", "caching": "short"],
            test: "CoreTests.sendsParameters",
            uses: ["ListingFetch"]
        ) { account in
            _ = try await account.core.feedback(FeedbackQuery(filter: .critical, range: .halfYear, caching: .short))
        },
        CoveredEndpoint(
            "core getProductfeedback",
            ["product": "P1", "range": "6m", "caching": "short"],
            test: "CoreTests.sendsParameters",
            uses: ["ListingFetch"]
        ) { account in
            let query = ProductFeedbackQuery(product: "P1", range: .halfYear, caching: .short)
            _ = try await account.core.productFeedback(query)
        },
        CoveredEndpoint("core getSettings", test: "CoreConformanceTests.settings", uses: ["CheckCommand"]) { account in
            _ = try await account.core.settings()
        },
        CoveredEndpoint(
            "core putOrder",
            ["order_id": "A 1", "product_ids": "1, 2"],
            test: "OtherFamiliesTests.puts"
        ) { account in _ = try await account.core.putOrder("A 1", products: ["1", "2"]) },
        CoveredEndpoint(
            "core putProduct",
            ["product_id": "1", "product_name": "Eins"],
            test: "OtherFamiliesTests.puts"
        ) { account in _ = try await account.core.putProduct("1", name: "Eins") },
    ]
}
