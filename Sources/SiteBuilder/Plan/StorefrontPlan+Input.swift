import Publishing
import ReviewFeeds
public import ReviewStore
public import Reviews
public import Snippets

extension StorefrontPlan {
    /// All that is shown of a product; nil if neither the catalogue nor a review names it.
    public func input(
        for id: Product.ID,
        in snapshot: StoreSnapshot
    ) throws(SiteBuildError) -> ProductSnippetInput? {
        try SiteBuildError.reading {
            let listed = try catalogue.flatMap { try snapshot.product(id, in: $0) }
            let summary = try snapshot.rating(of: id, in: accounts, from: ratingSource, policy: policy)
            let reviews = try snapshot.reviews(
                of: id,
                in: accounts,
                policy: policy,
                limit: renderer.context.reviewsPerPage
            )
            guard listed != nil || summary != nil || !reviews.isEmpty else { return nil }
            let counted = try snapshot.rating(of: id, in: accounts, from: .reviews, policy: policy)
            var input = ProductSnippetInput(
                product: listed ?? unlistedProduct(id),
                summary: summary,
                reviews: reviews,
                reviewCount: counted?.count,
                folderURL: publicURL + folder(of: id).urlPath + "/"
            )
            input.aspects = try snapshot.aspects(of: id, in: accounts)
            return input
        }
    }

    /// A product that only reviews know, at the address that the feed names too.
    func unlistedProduct(_ id: Product.ID) -> Product {
        let address = productURL.flatMap(id.pageAddress(by:))
        // A shop on `localhost` has pages, though none that Google would take.
        return Product(id: id, url: address.map { WebAddress.normalized($0) ?? $0 })
    }
}
