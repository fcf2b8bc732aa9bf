import struct Foundation.Date

/// The orders and products that a shop has registered with Core.
struct CoreRegistrations: Sendable {
    /// An order that can be reviewed.
    struct Order: Sendable {
        let id: String
        let hash: String
        var products: [String]
        let since: Date
    }

    private static let capacity = 10_000

    /// In the order they came.
    private(set) var orders: [Order] = []
    private var places: [String: Int] = [:]
    /// Names by id.
    private(set) var products: [String: String] = [:]

    /// The order of that id, which is made if there is none; nil if there is no room for it.
    mutating func register(order id: String, products: [String], hash: String, at now: Date) -> Order? {
        if let place = places[id] {
            for product in products where !orders[place].products.contains(product) {
                orders[place].products.append(product)
            }
            return orders[place]
        }
        guard orders.count < Self.capacity else { return nil }
        let order = Order(id: id, hash: hash, products: products, since: now)
        places[id] = orders.count
        orders.append(order)
        return order
    }

    /// Keeps a product, whose name stays as it is unless it may change; tells whether there is room.
    mutating func register(product id: String, name: String, mayChange: Bool) -> Bool {
        guard products[id] == nil || mayChange else { return true }
        guard products.count < Self.capacity || products[id] != nil else { return false }
        products[id] = name
        return true
    }
}
