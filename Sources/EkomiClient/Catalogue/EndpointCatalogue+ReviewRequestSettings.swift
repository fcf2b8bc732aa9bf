import Reviews

extension EndpointCatalogue {
    static let reviewRequestSettings: [EndpointDefinition] = [
        EndpointDefinition(
            .smartReviewRequest,
            "campaigns",
            "GET",
            "api/v1/campaigns",
            "The campaigns of a customer segment",
            client: "SmartReviewRequestClient.campaigns(_:)",
            parameters: [
                .optional("type", media, "Only campaigns that ask like this"),
                .optional("customer_segment_id", .number(0...Int.max), "The customer segment; the default one"),
                .optional("status", activeStatus, "Only those in use, or only the others"),
            ] + pages,
            isPaged: true,
            errors: .reviewRequest,
            knowledge: EndpointKnowledge("all; pages linked in the header", assumed: "`page`")
        ) { arguments, _ in
            var query = CampaignsQuery()
            query.medium = arguments.choice("type")
            query.segment = arguments.int("customer_segment_id")
            query.status = arguments.choice("status")
            query.recordsPerPage = arguments.int("records_per_page") ?? query.recordsPerPage
            query.page = arguments.int("page") ?? query.page
            return query
        },
        EndpointDefinition(
            .smartReviewRequest,
            "campaign",
            "GET",
            "api/v1/campaigns/{campaign_id}",
            "A campaign with its messages, by e-mail or text message",
            client: "SmartReviewRequestClient.campaign(_:)",
            parameters: [.required("campaign_id", .number(0...Int.max), "The campaign")],
            errors: .reviewRequest,
            knowledge: EndpointKnowledge(
                "all",
                differences: "The content of an e-mail is JSON within JSON; that of a text message is not"
            )
        ) { arguments, _ in CampaignQuery(id: arguments.int("campaign_id") ?? 0) },
        EndpointDefinition(
            .smartReviewRequest,
            "customer-segments",
            "GET",
            "api/v1/customer-segments",
            "The customer segments, which eKomi also calls projects",
            client: "SmartReviewRequestClient.customerSegments(_:)",
            parameters: [.optional("status", activeStatus, "Only those in use, or only the others")] + pages,
            isPaged: true,
            errors: .reviewRequest,
            knowledge: EndpointKnowledge(
                "all; pages linked in the header",
                confirmed: "the credentials",
                assumed: "`page`"
            )
        ) { arguments, _ in
            var query = CustomerSegmentsQuery()
            query.status = arguments.choice("status")
            query.recordsPerPage = arguments.int("records_per_page") ?? query.recordsPerPage
            query.page = arguments.int("page") ?? query.page
            return query
        },
        EndpointDefinition(
            .smartReviewRequest,
            "blacklist-rules",
            "GET",
            "api/v1/customer-segments/{customer_segment_id}/blacklist-rules",
            "The addresses, or parts of them, that a customer segment never asks",
            client: "SmartReviewRequestClient.blacklistRules(segment:)",
            parameters: [segment],
            errors: .reviewRequest,
            knowledge: EndpointKnowledge("all")
        ) { arguments, _ in BlacklistRulesQuery(segment: arguments.int("customer_segment_id") ?? 0) },
        EndpointDefinition(
            .smartReviewRequest,
            "set-blacklist-rules",
            "PATCH",
            "api/v1/customer-segments/{customer_segment_id}/blacklist-rules",
            "Replaces the addresses, or parts of them, that a customer segment never asks",
            client: "SmartReviewRequestClient.setBlacklistRules(_:segment:)",
            parameters: [segment, .required("blacklist_rules", .text, "The rules, separated by commas")],
            isWriting: true,
            errors: .reviewRequest,
            knowledge: EndpointKnowledge("all", differences: "JSON with one text of commas in `data` of the query")
        ) { arguments, _ in
            BlacklistRulesChange(
                segment: arguments.int("customer_segment_id") ?? 0,
                rules: arguments.required("blacklist_rules").split(separator: ",").map { String($0).trimmed }
            )
        },
        EndpointDefinition(
            .smartReviewRequest,
            "create-shop",
            "POST",
            "api/v1/shops/create",
            "Makes a shop with this one's settings",
            client: "SmartReviewRequestClient.createShop(_:)",
            parameters: [
                .required("shop_id", .text, "The new shop"), .required("shop_password", .secret, "Its password"),
            ],
            isWriting: true,
            errors: [
                DocumentedError(500, "Something went wrong, please try again later."),
                DocumentedError(500, "Shop not created, please try again later"),
                DocumentedError(422, "Shop id is missing", .missingCredentials),
                DocumentedError(422, "Shop password is missing", .missingCredentials),
                DocumentedError(422, "Reference shop id is missing", .missingCredentials),
                DocumentedError(422, "Reference shop password is missing", .missingCredentials),
                DocumentedError(409, "Shop you are trying to create already exists"),
                DocumentedError(404, "Reference shop does not exist", .badCredentials),
                DocumentedError(
                    401,
                    "Reference shop is suspended. Please contact us at support@ekomi.com for further details."
                ),
            ],
            knowledge: EndpointKnowledge(
                "all",
                assumed: "a form in the body",
                differences: "Our credentials as `reference_shop_id` and `reference_shop_password`; success is 201"
            )
        ) { arguments, account in
            ShopCreation(
                new: Credentials(
                    interfaceID: arguments.required("shop_id"),
                    password: arguments.required("shop_password")
                ),
                reference: account.credentials
            )
        },
        EndpointDefinition(
            .smartReviewRequest,
            "set-shop-settings",
            "PUT",
            "api/v1/shops/setting",
            "Changes settings of the shop",
            client: "SmartReviewRequestClient.setSettings(_:)",
            parameters: [.required("body", .json, #"The settings, as {"smartcheck_on":true}"#)],
            isWriting: true,
            errors: .reviewRequest,
            knowledge: EndpointKnowledge("body, answer", assumed: "types of settings other than yes or no")
        ) { arguments, _ in SettingsChange(settings: try arguments.settings("body")) },
        EndpointDefinition(
            .smartReviewRequest,
            "create-account",
            "POST",
            "api/v2/accounts",
            "Makes an account as a copy of this one; eKomi does it later",
            client: "SmartReviewRequestClient.createAccount(_:)",
            parameters: [.required("auth", .secret, "The new account, as ID|PASSWORD")],
            isWriting: true,
            errors: .reviewRequest,
            knowledge: EndpointKnowledge(
                "all",
                differences: "The other account's credentials as `ID|PASSWORD` in `auth` of the query"
            )
        ) { arguments, _ in AccountCopy(new: try arguments.credentials("auth")) },
    ]

    private static let activeStatus = EndpointParameter.Kind.choice(ActiveStatus.allCases.map(\.rawValue))

    private static let segment = EndpointParameter.required(
        "customer_segment_id",
        .number(0...Int.max),
        "The customer segment"
    )
}

extension EndpointArguments {
    /// Names and values of settings.
    fileprivate func settings(_ name: String) throws(ArgumentFault) -> [String: SettingValue] {
        let fault = ArgumentFault.impossible(
            name,
            value: text(name),
            expected: #"an object such as {"smartcheck_on":true}"#
        )
        guard let members = json(name)?.object?.members else { throw fault }
        var settings: [String: SettingValue] = [:]
        for member in members {
            switch member.value {
            case .bool(let flag): settings[member.key] = .flag(flag)
            case .number: settings[member.key] = member.value.int.map { .number($0) }
            case .string(let text): settings[member.key] = .text(text)
            case .null, .array, .object: break
            }
            guard settings[member.key] != nil else { throw fault }
        }
        return settings
    }
}
