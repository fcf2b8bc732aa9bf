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

extension Sandbox {
    /// Makes a shop as a copy of another one, or lets one more family know it.
    func add(shop id: String, password: String, like source: Int, to family: Family) throws(APIError) {
        guard let number = Int(id), (1...999_999_999).contains(number), id == String(number), password.utf8.count <= 255
        else { throw .smartForms(422, "Please provide correct parameters to API") }
        let copy = shop(at: source).copy(interfaceID: number, password: password)
        let isAdded = state.withLock { state -> Bool in
            let requested = family == .smartForms ? state.clock.now : nil
            if let place = state.addedShops.firstIndex(where: { $0.shop.interfaceID == number }) {
                state.addedShops[place].families.insert(family)
                state.addedShops[place].requested = state.addedShops[place].requested ?? requested
                return true
            }
            guard state.addedShops.count < Self.mostAddedShops else { return false }
            state.addedShops.append(AddedShop(shop: copy, families: [family], requested: requested))
            return true
        }
        guard isAdded else { throw .smartForms(422, "No more than \(Self.mostAddedShops) shops can be made here") }
    }

    /// Lets a family know a shop that another one has made.
    func introduce(_ place: Int, to family: Family) {
        guard place >= dataset.shops.count else { return }
        state.withLock { _ = $0.addedShops[place - dataset.shops.count].families.insert(family) }
    }

    /// How far a request to SmartForms for an account has come; nil if there was none.
    func request(forShop id: String) -> (waited: Double, password: String)? {
        state.withLock { state in
            let added = state.addedShops.first {
                String($0.shop.interfaceID) == id && $0.families.contains(.smartForms)
            }
            return added.flatMap { added in
                added.requested.map { (state.clock.now.timeIntervalSince($0), added.shop.password) }
            }
        }
    }
}
