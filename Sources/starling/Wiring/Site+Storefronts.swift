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
        let names = settings.storefronts.map(\.name)
        let found = settings.storefronts.first { name == nil || $0.name == name }
        guard let found else {
            let near = nearestName(to: name ?? "", among: names).map { "; did you mean '\($0)'?" } ?? "."
            throw Failure(
                status: .usage,
                message: "there is no storefront '\(name ?? "")'\(near) Known: \(names.joined(separator: ", "))"
            )
        }
        return found
    }

    /// The lines that include what is in a folder.
    func includeLines(for folder: SitePath) throws -> IncludeLines {
        let assets = try PublicAssets(folders: assetFolders)
        return IncludeLines(
            folder: folder.urlPath,
            publicURL: publicURL,
            styleSheet: publicURL + (assets.path(of: "starling.css")?.urlPath ?? "/assets/starling.css"),
            loader: publicURL + "/assets/starling.js"
        )
    }
}
