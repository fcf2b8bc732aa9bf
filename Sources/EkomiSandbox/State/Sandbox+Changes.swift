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
        let place = try place(ofShop: shop)
        let productPlace = try product.map(self.place(ofProduct:))
        let date = submitted ?? now
        let header = ReviewHeader(
            submitted: Int64(date.timeIntervalSince1970.rounded(.down)),
            product: productPlace.map(Int32.init) ?? ReviewHeader.noProduct,
            form: product == nil ? 0 : 1,
            stars: UInt8(clamping: min(5, max(1, stars))),
            isPublished: true,
            isWithdrawn: false
        )
        let shop = self.shop(at: place)
        return withIndex(of: place) { index in
            var review = newReview(number: index.nextNumber, of: shop, at: place, header: header)
            review.productName = productPlace.map { dataset.products[$0].name(in: shop.language) } ?? ""
            review.title = title
            review.text = text
            index.add(review, header: header)
            return review
        }
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
        try edit(hash: hash, shop: shop) {
            $0.isPublished = true
            $0.isRejected = false
        }
    }

    /// Puts a comment of the merchant's under the reviews with that hash.
    public func comment(_ text: String, hash: String, shop: Int) throws(SandboxError) {
        let reply = SandboxReply(text: text, date: now)
        try edit(hash: hash, shop: shop) { $0.reply = reply }
    }

    /// Changes the reviews with that hash; what identifies and dates them stays as it is.
    ///
    /// An order can carry reviews of several products; with a product, only that one is changed.
    public func edit(
        hash: String,
        product: String? = nil,
        shop: Int,
        _ change: (inout SandboxReview) -> Void
    ) throws(SandboxError) {
        let place = try place(ofShop: shop)
        let numbers = withIndex(of: place) { $0.numbers(hash: hash) }
        var changed = 0
        for number in numbers {
            let original = review(number, of: place)
            guard product == nil || product == original.productID else { continue }
            var review = original
            change(&review)
            review.keepIdentity(of: original)
            withIndex(of: place) { $0.replace(number, by: review) }
            changed += 1
        }
        guard changed > 0 else { throw .unknownReview(hash, shop: shop) }
    }

    /// Takes back all tokens that logins have handed out.
    public func revokeTokens() {
        state.withLock { $0.tokens.revokeAll() }
    }

    private func place(ofProduct id: String) throws(SandboxError) -> Int {
        guard let place = productPlace(id) else { throw .unknownProduct(id) }
        return Int(place)
    }

    /// A review without text; it asks for no lock, since whoever adds it holds one.
    func newReview(number: Int, of shop: SandboxShop, at place: Int, header: ReviewHeader) -> SandboxReview {
        let numbers = ReviewNumber(seed: dataset.seed, shop: place)
        return SandboxReview(
            hash: numbers.hash(number),
            feedbackID: (place + 1) * 10_000_000 + number,
            formID: shop.forms[Int(header.form)].id,
            shopID: shop.interfaceID,
            orderID: numbers.order(number),
            productID: header.product == ReviewHeader.noProduct ? nil : dataset.products[Int(header.product)].id,
            productName: "",
            submitted: Date(timeIntervalSince1970: Double(header.submitted)),
            isPublished: true,
            isWithdrawn: false,
            stars: Int(header.stars),
            title: "",
            text: "",
            reply: nil,
            reviewer: SandboxReviewer(
                id: "C-\(number)",
                firstName: "Erika",
                lastName: "Mustermann",
                email: "erika@mail.example",
                telephone: "",
                country: shop.language.country,
                isAnonymous: false
            ),
            locale: shop.language.locale,
            isVerified: true,
            helpfulCount: 0,
            unhelpfulCount: 0,
            subRatings: [],
            isRecommended: nil,
            pros: [],
            cons: [],
            uses: [],
            pictures: []
        )
    }
}

extension SandboxReview {
    /// Takes back what an edit cannot change.
    fileprivate mutating func keepIdentity(of original: SandboxReview) {
        hash = original.hash
        feedbackID = original.feedbackID
        formID = original.formID
        shopID = original.shopID
        orderID = original.orderID
        productID = original.productID
        submitted = original.submitted
        stars = stars.map { min(5, max(1, $0)) }
    }
}
