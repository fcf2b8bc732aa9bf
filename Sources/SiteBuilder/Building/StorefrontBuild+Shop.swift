import Publishing
import ReviewStore
import Reviews
import Snippets

extension StorefrontBuild {
    /// Renders what is said about the shop itself.
    func renderShop() throws(SiteBuildError) {
        let input = try plan.shopInput(in: snapshot)
        let snippets = try SiteBuildError.rendering("shop") { try plan.renderer.render(shop: input) }
        try put(snippets, in: plan.shopFolder, with: plan.pictureArtifacts(of: input.reviews, in: plan.shopFolder))
        try listShopReviews()
    }

    /// Renders eKomi's own widgets, cleaned; where two accounts have one of the same id, the first account's wins.
    mutating func renderWidgets() throws(SiteBuildError) {
        let folder = plan.folder.appending("widgets")
        try SiteBuildError.publishing { try draft.removeAll(in: folder) }
        var seen: Set<WidgetCode.ID> = []
        for account in plan.accounts {
            let codes = try SiteBuildError.reading { try snapshot.widgetCodes(of: account) }
            for code in codes where seen.insert(code.id).inserted {
                let snippets = try SiteBuildError.rendering("widget \(code.id)") {
                    try plan.renderer.render(widget: code)
                }
                if snippets.isEmpty { report.unreadWidgets.append(code.id) }
                for snippet in snippets {
                    let artifact = Artifact(
                        path: folder.appending("\(code.id).html"),
                        body: snippet.bytes,
                        mediaType: MediaType(rawValue: snippet.mediaType)
                    )
                    try SiteBuildError.publishing { try draft.put(artifact) }
                }
            }
        }
    }
}

extension SiteBuildError {
    /// Turns what a renderer throws into an error of this module.
    static func rendering<Value>(_ path: String, _ body: () throws -> Value) throws(SiteBuildError) -> Value {
        do {
            return try body()
        } catch {
            throw .rendering(path: path, reason: "\(error)")
        }
    }
}
