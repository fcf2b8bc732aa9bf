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
                    endpoints:
                      smartforms: \(sandbox.absoluteString)
                      widgets: \(sandbox.absoluteString)
                      engage: \(sandbox.absoluteString)
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
                    notice: notice-\(front.0).md
                    widgets:
                      list: { views: true, pictures: own }
                      products: [grid, carousel, pair]
                      ekomi: { consent: true }
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
        for (name, notice) in Self.notices {
            try Data(notice.utf8).write(to: folder.appending(path: "notice-\(name).md"))
        }
        let file = folder.appending(path: "starling.yaml")
        try Data(configuration(shops: shops).utf8).write(to: file)
        return try SettingsReader(file: file).read()
    }

    /// How the shops of the demo say that they collect reviews.
    private static let notices = [
        "de": """
        Nach jeder Lieferung lädt **eKomi** unsere Kundinnen und Kunden ein, ihren Einkauf zu bewerten. Nur wer bei
        uns gekauft hat, kann bewerten; solche Bewertungen tragen den Vermerk „Verifizierter Kauf“.

        eKomi prüft jede Bewertung, bevor sie erscheint. Wir veröffentlichen **alle** Bewertungen, auch kritische,
        und ändern keine.
        """,
        "en": """
        After each delivery, **eKomi** invites our customers to review what they bought. Only who bought something
        can review it; such reviews are marked “Verified purchase”.

        eKomi checks every review before it appears. We publish **all** reviews, critical ones too, and change none.
        """,
    ]

    /// The addresses worth opening, with what they are.
    func addresses(product: String) -> [(title: String, path: String)] {
        let folder = SitePath("de", "p", product).urlPath
        return [
            ("every widget, with its options and its lines to paste", "/gallery/"),
            ("a product's reviews", "\(folder)/index.html"),
            ("the fragment most pages include", "\(folder)/snippet.html"),
            ("stars alone", "\(folder)/stars.html"),
            ("with a histogram", "\(folder)/summary.html"),
            ("the newest reviews", "\(folder)/reviews.html"),
            ("structured data", "\(folder)/product.jsonld"),
            ("the same as JSON, for single-page shops", "\(folder)/product.json"),
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
