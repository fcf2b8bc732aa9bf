import Diagnostics
import Foundation
import Publishing
import Settings
import SiteBuilder
import Snippets

extension Site {
    /// Where the site is reached, without a slash at the end.
    var publicURL: String {
        var text = settings.publicURL.absoluteString[...]
        while text.last == "/" { text.removeLast() }
        return String(text)
    }

    /// A storefront by its name, or the first one.
    func storefront(named name: String?) throws(Failure) -> StorefrontSettings {
        if let found = settings.storefronts.first(where: { name == nil || $0.name == name }) { return found }
        throw .unknown("storefront", name ?? "", among: settings.storefronts.map(\.name))
    }

    /// An account by its name.
    func account(named name: String) throws(Failure) -> AccountSettings {
        if let found = settings.accounts.first(where: { $0.name == name }) { return found }
        throw .unknown("account", name, among: settings.accounts.map(\.name))
    }

    /// The fragments that the web component does more for than an include.
    private static let componentFiles: Set = ["snippet.html", "reviews.html"]

    /// The folder of a product, or of the shop (nil).
    func folder(of product: String?, in storefront: StorefrontSettings) -> SitePath {
        product.map { SitePath(storefront.name, "p", $0) } ?? SitePath(storefront.name, "shop")
    }

    /// The lines that include what is published about a product, or about the shop (nil).
    func includeLines(
        for product: String?,
        in storefront: StorefrontSettings,
        file: String = "snippet.html"
    ) throws -> IncludeLines {
        let assets = try PublicAssets(folders: assetFolders)
        let addresses = GalleryAssets(assets, publicURL: publicURL)
        let component = IncludeLines.Component(
            script: addresses.component,
            integrity: addresses.integrity,
            storefront: storefront.name,
            product: product
        )
        return IncludeLines(
            folder: folder(of: product, in: storefront).urlPath,
            file: file,
            frame: IncludeLines.Frame(of: file),
            frameTitle: try frameTitle(in: storefront),
            publicURL: publicURL,
            styleSheet: assets.address(of: "starling.css", below: publicURL),
            loader: addresses.loader,
            component: Self.componentFiles.contains(file) ? component : nil
        )
    }
}

extension Site {
    /// What a frame is called in the language of a storefront, for who does not see it.
    private func frameTitle(in storefront: StorefrontSettings) throws -> String {
        let locale = try LocaleReader(folders: templateFolders).locale(storefront.locale)
        guard case .plain(let title) = locale.phrases["reviews-heading"] else { return "Reviews" }
        return title
    }

    /// The lines for what is neither fragment nor page: the stars as a picture, and JSON.
    func furtherLines(for product: String?, in storefront: StorefrontSettings) throws -> [IncludeLines.Line] {
        let addresses = GalleryAssets(try PublicAssets(folders: assetFolders), publicURL: publicURL)
        let address = publicURL + folder(of: product, in: storefront).urlPath
        let name = product == nil ? "shop" : "product"
        return IncludeLines.image(address + "/stars.svg", width: 120, height: 24, alternative: storefront.publisherName)
            + IncludeLines.data("\(address)/\(name).json", description: addresses.description)
    }
}

extension Failure {
    /// Somebody named what the configuration does not.
    fileprivate static func unknown(_ kind: String, _ name: String, among known: [String]) -> Failure {
        let advice = nearestName(to: name, among: known).map { "did you mean '\($0)'?" }
        return Failure(
            status: .usage,
            message: "the configuration has no \(kind) '\(name)'; "
                + (advice ?? "it names: \(known.joined(separator: ", "))")
        )
    }
}
