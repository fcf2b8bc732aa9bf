/// What a call to `answers` asks for, checked.
struct AnswersRequest {
    /// The place of the shop.
    let shop: Int
    let isCSV: Bool
    let page: Int
    let pageSize: Int
    /// Which types of questions are shown.
    let types: Set<SandboxQuestion.Kind>
    let query: ReviewQuery

    private static let longestPage = 20
    private static let mostOrders = 10

    /// Reads a call; `allowed` are the types of questions that this version of the endpoint knows.
    init(_ call: APICall, allowed: Set<SandboxQuestion.Kind>) throws(APIError) {
        shop = try call.smartFormsShop()
        isCSV = try call.wantsCSV()
        page = try call.count("page", default: 1)
        pageSize = try call.count("records_per_page", default: Self.longestPage, atMost: Self.longestPage)
        types = try Self.types(call, allowed: allowed)
        var query = ReviewQuery()
        query.submitted = try call.submissionWindow()
        query.isPublished = try call.flag("published")
        query.isWithdrawn = try call.flag("withdrawn")
        query.includesSkipped = try call.flag("show_skipped_product_reviews") ?? false
        query.stars = try Self.stars(call.query["filter"])
        query.forms = Self.forms(call, of: call.sandbox.shop(at: shop))
        if let product = call.query["product_id"], !product.isEmpty {
            query.product = call.sandbox.productPlace(product) ?? ReviewQuery.unknownProduct
        }
        query.numbers = try Self.numbers(call, of: shop)
        self.query = query
    }

    /// Greater than 3 is positive, 3 is neutral, less than 3 is negative.
    private static func stars(_ filter: String?) throws(APIError) -> ClosedRange<UInt8>? {
        switch filter {
        case nil, "", "all": return nil
        // The third version's document gives the conditions in place of the words.
        case "positive", ">3": return 4...5
        case "neutral", "=3": return 3...3
        case "negative", "<3": return 1...2
        default: throw .smartForms(422, "filter should be positive, negative, neutral or all")
        }
    }

    private static func forms(_ call: APICall, of shop: SandboxShop) -> Set<UInt8>? {
        guard let list = call.query["form_id"], !list.isEmpty else { return nil }
        let wanted = list.split(separator: ",").map { $0.drop { $0 == " " } }
        let places = shop.forms.indices.filter { place in wanted.contains { $0 == String(shop.forms[place].id) } }
        return Set(places.map { UInt8($0) })
    }

    /// The reviews of the hash and the orders that are asked for; nil if none are.
    private static func numbers(_ call: APICall, of shop: Int) throws(APIError) -> [Int]? {
        var orders = call.query.list("order_ids")
        guard orders.count <= mostOrders else {
            throw .smartForms(422, "Maximum \(mostOrders) number of order ids are allowed")
        }
        if orders.isEmpty, let order = call.query["order_id"], !order.isEmpty {
            orders = [order]
        }
        let hash = call.query["review_hash"].flatMap { $0.isEmpty ? nil : $0 }
        guard hash != nil || !orders.isEmpty else { return nil }
        return call.sandbox.withIndex(of: shop) { index in
            let ofOrders = Set(orders.flatMap { index.numbers(order: $0) })
            guard let hash else { return Array(ofOrders) }
            let ofHash = index.numbers(hash: hash)
            return orders.isEmpty ? ofHash : ofHash.filter(ofOrders.contains)
        }
    }

    private static func types(
        _ call: APICall,
        allowed: Set<SandboxQuestion.Kind>
    ) throws(APIError) -> Set<SandboxQuestion.Kind> {
        var types = allowed
        if let wanted = call.questionTypes("question_type") {
            types = try kinds(wanted, allowed: allowed, parameter: "question_type")
        }
        if let unwanted = call.questionTypes("exclude") {
            types.subtract(try kinds(unwanted, allowed: allowed, parameter: "exclude"))
        }
        return types
    }

    private static func kinds(
        _ names: [String],
        allowed: Set<SandboxQuestion.Kind>,
        parameter: String
    ) throws(APIError) -> Set<SandboxQuestion.Kind> {
        let kinds = names.compactMap { SandboxQuestion.Kind(rawValue: $0) }.filter(allowed.contains)
        guard kinds.count == names.count else {
            throw .smartForms(422, "Invalid \(parameter) param, Question type(s) are not valid.")
        }
        return Set(kinds)
    }
}
