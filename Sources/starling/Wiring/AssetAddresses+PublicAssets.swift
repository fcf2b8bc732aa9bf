import Foundation
import Publishing
import SiteBuilder
import Snippets

extension PublicAssets {
    /// Where an asset is reached; one that a theme left out is named as if it were there.
    func address(of name: String, below publicURL: String) -> String {
        publicURL + (path(of: name)?.urlPath ?? "/assets/\(name)")
    }

    /// The hash of an asset as `integrity` takes it; empty if there is no such asset.
    func integrity(of name: String) -> String {
        guard let path = path(of: name), let body = artifacts.first(where: { $0.path == path })?.body else { return "" }
        return "sha256-" + Data(ContentHash(of: body).bytes).base64EncodedString()
    }
}

extension AssetAddresses {
    /// Where the assets of fragments and pages are reached.
    init(_ assets: PublicAssets, publicURL: String) {
        self.init(
            styleSheet: assets.address(of: "starling.css", below: publicURL),
            widgetScript: assets.address(of: "ekomi-widget.js", below: publicURL)
        )
    }
}

extension GalleryAssets {
    /// Where the assets of the gallery are reached, and those it tells merchants of.
    init(_ assets: PublicAssets, publicURL: String) {
        self.init(
            galleryStyleSheet: assets.address(of: "gallery.css", below: publicURL),
            galleryScript: assets.address(of: "gallery.js", below: publicURL),
            loader: assets.address(of: "starling.js", below: publicURL),
            component: assets.address(of: "starling-reviews.js", below: publicURL),
            integrity: assets.integrity(of: "starling-reviews.js"),
            description: assets.address(of: "openapi.json", below: publicURL)
        )
    }
}
