import Synchronization

extension Sandbox {
    /// Registers an order of a shop; nil if there is no room for it.
    func register(order id: String, products: [String], of place: Int) -> CoreRegistrations.Order? {
        state.withLock { state in
            var random = SplitMix64(
                seed: dataset.seed,
                stream: .registration,
                place,
                state.registrations[place]?.orders.count ?? 0
            )
            let hash = random.hexadecimal(32)
            let now = state.clock.now
            return state.registrations[place, default: CoreRegistrations()]
                .register(order: id, products: products, hash: hash, at: now)
        }
    }

    /// Registers products as Smart Review Request does: a name changes only where the shop's setting lets it.
    func register(products: [JSONValue.Member], of place: Int) {
        guard !products.isEmpty else { return }
        let mayChange = withReviewRequests(of: place) { requests, _ in
            requests.isOn("update_products", standard: false)
        }
        for product in products {
            _ = register(product: product.key, name: product.value.scalar ?? "", mayChange: mayChange, of: place)
        }
    }

    /// Registers a product of a shop; tells whether there is room for it.
    func register(product id: String, name: String, mayChange: Bool, of place: Int) -> Bool {
        state.withLock { state in
            state.registrations[place, default: CoreRegistrations()]
                .register(product: id, name: name, mayChange: mayChange)
        }
    }

    /// What a shop has registered.
    func registrations(of place: Int) -> CoreRegistrations {
        state.withLock { $0.registrations[place] ?? CoreRegistrations() }
    }
}
