import Synchronization

import struct Foundation.Date

extension Sandbox {
    /// The most shops that can be made.
    static let mostAddedShops = 200

    /// All shops, those that were made since behind those of the dataset.
    var shops: [SandboxShop] {
        dataset.shops + state.withLock { $0.addedShops.map(\.shop) }
    }

    /// The shop at a place.
    func shop(at place: Int) -> SandboxShop {
        if dataset.shops.indices.contains(place) { return dataset.shops[place] }
        return state.withLock { $0.addedShops[place - dataset.shops.count].shop }
    }

    /// The place of the shop with these credentials, if the family knows it; of any family if none is named.
    func place(interfaceID: String, password: String, of family: Family? = nil) -> Int? {
        place(interfaceID: interfaceID, of: family).flatMap { shop(at: $0).password == password ? $0 : nil }
    }

    /// The place of the shop with this id, if the family knows it.
    func place(interfaceID: String, of family: Family? = nil) -> Int? {
        if let place = dataset.shops.firstIndex(where: { String($0.interfaceID) == interfaceID }) { return place }
        return state.withLock { state in
            let now = state.clock.now
            let place = state.addedShops.firstIndex { added in
                String(added.shop.interfaceID) == interfaceID
                    && family.map { added.families.contains($0) } ?? true
                    && (family != .smartForms || added.isReady(at: now))
            }
            return place.map { $0 + dataset.shops.count }
        }
    }

    /// The widgets of a shop, those that were copied to it behind its own.
    func widgets(of place: Int) -> [SandboxWidget] {
        shop(at: place).widgets + state.withLock { $0.copiedWidgets[place] ?? [] }
    }
}
