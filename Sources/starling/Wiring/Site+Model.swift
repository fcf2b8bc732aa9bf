import ReviewStore
import Reviews
import Settings
import SiteBuilder
import Snippets

extension Site {
    /// What the templates of a product can name, with its values, as JSON.
    func model(of product: String, in storefront: StorefrontSettings) throws -> [UInt8] {
        let snapshot = try openStore().snapshot()
        let plan = try plan(snapshot: snapshot).storefronts.first { $0.name.rawValue == storefront.name }
        guard let plan, let input = try plan.input(for: Product.ID(product), in: snapshot) else {
            throw Failure(
                status: .badInput,
                message: "neither the catalogue nor a review of storefront \(storefront.name) names '\(product)'."
            )
        }
        return Array(plan.renderer.modelDescription(product: input).utf8)
    }
}
