import ReviewStore
import Reviews

extension StorefrontPlan {
    /// The most products that a review lists: beyond that it would be longer than its text a hundred times.
    private static let mostVariants = 100

    /// The products that a review of this product fits, as the catalogue describes them.
    ///
    /// Many shops ask for reviews of a whole group, such as a shoe in all its sizes: such a review fits every variant,
    /// and search engines match it by the numbers of each. A review of one variant is about that one only. What no
    /// catalogue names is bare: the feed finds its address, and its SKU, by itself.
    func reviewedProducts(
        _ id: Product.ID,
        in snapshot: StoreSnapshot
    ) throws(ReviewStoreError) -> [Product] {
        guard let catalogue else { return [Product(id: id)] }
        let products = try snapshot.reviewedProducts(id, in: catalogue, limit: Self.mostVariants)
        return products.isEmpty ? [Product(id: id)] : products
    }
}
