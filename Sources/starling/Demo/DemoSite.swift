import EkomiSandbox
import Foundation
import Publishing
import Settings

/// The configuration of the demo: two shops of the sandbox, one German, one international.
struct DemoSite {
    /// Where everything is kept while the demo runs.
    let folder: URL
    /// Where the sandbox listens.
    let sandbox: URL
    /// Where the site listens.
    let site: URL

    /// `starling.yaml`, as a merchant would write it.
    func configuration(shops: [SandboxShop]) -> String {
        let names = ["germany", "international"]
        let accounts = zip(names, shops)
            .map { name, shop in
                """
                  - name: \(name)
                    interface-id: "\(shop.interfaceID)"
                    interface-password: \(shop.password)
                    insecure-plain-password: true  # of a shop that does not exist
                    endpoints: { smartforms: \(sandbox.absoluteString), widgets: \(sandbox.absoluteString) }
                """
            }
        let storefronts = zip(zip(["de", "en"], ["de-DE", "en-GB"]), zip(names, shops))
            .map { front, account in
                """
                  - name: \(front.0)
                    url: https://\(account.1.host)
                    product-url: https://\(account.1.host)/p/{id}
                    locale: \(front.1)
                    accounts: [\(account.0)]
                    live-reviews: true
                    catalogue: \(sandbox.absoluteString)/shop/\(account.1.interfaceID)/google-products.xml
                """
            }
        return """
            data: ./var
            public-url: \(site.absoluteString)
            accounts:
            \(accounts.joined(separator: "\n"))
            storefronts:
            \(storefronts.joined(separator: "\n"))
            """
    }

    /// Writes the configuration and reads it back.
    func settings(shops: [SandboxShop]) throws -> SiteSettings {
        let file = folder.appending(path: "starling.yaml")
        try Data(configuration(shops: shops).utf8).write(to: file)
        return try SettingsReader(file: file).read()
    }

    /// The addresses worth opening, with what they are.
    func addresses(product: String) -> [(title: String, path: String)] {
        let folder = SitePath("de", "p", product).urlPath
        return [
            ("a product's reviews", "\(folder)/index.html"),
            ("the fragment most pages include", "\(folder)/snippet.html"),
            ("stars alone", "\(folder)/stars.html"),
            ("with a histogram", "\(folder)/summary.html"),
            ("the newest reviews", "\(folder)/reviews.html"),
            ("structured data", "\(folder)/product.jsonld"),
            ("stars as a picture", "\(folder)/stars.svg"),
            ("the best of them, as JSON", "\(folder)/live/reviews.json?sort=highest"),
            ("the shop's reviews", "/de/shop/index.html"),
            ("the same in English", "\(SitePath("en", "p", product).urlPath)/index.html"),
            ("the feed for Google", "/feeds/de/google-product-reviews.xml"),
            ("health", "/health"),
            ("metrics", "/metrics"),
        ]
    }
}
