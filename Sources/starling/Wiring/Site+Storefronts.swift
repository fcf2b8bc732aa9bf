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
