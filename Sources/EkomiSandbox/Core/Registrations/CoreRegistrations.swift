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

    private static let capacity = 5_000
    private static let mostProducts = 100
    /// The longest id or name, in bytes.
    private static let longestText = 1_000

    /// In the order they came.
    private(set) var orders: [Order] = []
    private var places: [String: Int] = [:]
    /// Names by id.
    private(set) var products: [String: String] = [:]

    /// The order of that id, which is made if there is none; nil if there is no room for it.
    mutating func register(order id: String, products: [String], hash: String, at now: Date) -> Order? {
        guard (products + [id]).allSatisfy({ $0.utf8.count <= Self.longestText }) else { return nil }
        if let place = places[id] {
            let others = products.filter { !orders[place].products.contains($0) }
            orders[place].products += others.prefix(Self.mostProducts - orders[place].products.count)
            return orders[place]
        }
        guard orders.count < Self.capacity, products.count <= Self.mostProducts else { return nil }
        let order = Order(id: id, hash: hash, products: products, since: now)
        places[id] = orders.count
        orders.append(order)
        return order
    }

    /// Keeps a product, whose name stays as it is unless it may change; tells whether there is room.
    mutating func register(product id: String, name: String, mayChange: Bool) -> Bool {
        guard products[id] == nil || mayChange else { return true }
        guard id.utf8.count <= Self.longestText, name.utf8.count <= Self.longestText else { return false }
        guard products.count < Self.capacity || products[id] != nil else { return false }
        products[id] = name
        return true
    }
}
