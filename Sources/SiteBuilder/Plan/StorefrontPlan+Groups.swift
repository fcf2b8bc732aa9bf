import ReviewStore
import Reviews
import Snippets

extension StorefrontPlan {
    /// Whether rating and reviews of a variant are those of its group.
    var ratesGroups: Bool { renderer.context.structuredData.variants == .group && hasCatalogue }

    /// The products whose ratings and reviews are shown with one: itself, or all variants of its group and the group,
    /// of which reviews may be told by its own id.
    func rated(
        with product: Product?,
        id: Product.ID,
        in snapshot: StoreSnapshot
    ) throws(ReviewStoreError) -> [Product.ID] {
        guard ratesGroups, let catalogue, let group = product?.group else { return [id] }
        let variants = try snapshot.variants(of: group, in: catalogue).map(\.id)
        return Set(variants + [id, group]).sorted()
    }

    /// All products that show something of these: themselves, and where groups are rated, their variants.
    func showing(
        _ products: some Collection<Product.ID>,
        in snapshot: StoreSnapshot
    ) throws(ReviewStoreError) -> [Product.ID] {
        guard ratesGroups, let catalogue else { return products.sorted() }
        var showing = Set(products)
        for id in products {
            let group = try snapshot.product(id, in: catalogue)?.group ?? id
            for variant in try snapshot.variants(of: group, in: catalogue) { showing.insert(variant.id) }
        }
        return showing.sorted()
    }
}
