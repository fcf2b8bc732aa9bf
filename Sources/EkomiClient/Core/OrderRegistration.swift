public import struct Reviews.Product

/// `v3/putOrder`: an order that can be reviewed.
struct OrderRegistration: Endpoint {
    let order: String
    let products: [Product.ID]

    // eKomi gives the link that it gave before to an order that it knows.
    var call: Call { .core("putOrder") }

    func parameters() throws(InvalidParameter) -> Parameters {
        var parameters = try ReviewReference.order(order).parameters()
        for product in products {
            try InvalidParameter.require(
                !product.rawValue.contains(",") && !product.rawValue.isEmpty,
                "product_ids",
                product,
                expected: "numbers without a comma, which separates them"
            )
        }
        parameters.add("product_ids", list: products.map(\.rawValue))
        for parameter in Parameters(coreFormat: .json).all { parameters.add(parameter.name, parameter.value) }
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Registration {
        try Registration(CoreReceived(received))
    }
}

/// `v3/putProduct`: a product that can be reviewed.
struct ProductRegistration: Endpoint {
    let product: Product.ID
    let name: String

    var call: Call { .core("putProduct") }

    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(!product.rawValue.isEmpty, "product_id", "empty", expected: "the product's number")
        try InvalidParameter.require(!name.trimmed.isEmpty, "product_name", "empty", expected: "the product's name")
        var parameters = Parameters(coreFormat: .json)
        parameters.add("product_id", product.rawValue)
        parameters.add("product_name", name)
        return parameters
    }

    func answer(from received: Received) throws(Refusal) -> Registration {
        try Registration(CoreReceived(received))
    }
}

/// What eKomi says of an order or product that it took.
public struct Registration: Sendable, Hashable {
    /// Where it can be reviewed, if told.
    public let link: String?
    /// The invitation, if told.
    public let hash: String?
}

extension Registration {
    init(_ core: CoreReceived) throws(Refusal) {
        let object = try core.object()
        guard object["done"]?.flag == true else {
            throw core.received.unintelligible(
                "it is not done; its keys are \(core.received.keys(of: .object(object)))"
            )
        }
        link = object["link"]?.name
        hash = object["hash"]?.name
    }
}

extension CoreClient {
    /// Tells eKomi an order with what was bought, and gives the link where it can be reviewed.
    public func putOrder(_ order: String, products: [Product.ID] = []) async throws -> Registration {
        try await account.send(OrderRegistration(order: order, products: products))
    }

    /// Tells eKomi a product.
    public func putProduct(_ product: Product.ID, name: String) async throws -> Registration {
        try await account.send(ProductRegistration(product: product, name: name))
    }
}
