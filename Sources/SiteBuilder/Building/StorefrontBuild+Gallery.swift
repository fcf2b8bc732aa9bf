import Publishing
import ReviewStore
import Reviews
import Snippets

extension StorefrontBuild {
    /// Renders the gallery, if it shows anything that changed; returns what the release is to remember of it.
    func renderGallery(_ changes: Changes?) throws(SiteBuildError) -> GalleryFacts? {
        guard let gallery = plan.gallery else {
            try SiteBuildError.publishing { for path in galleryPaths { try draft.removeAll(in: path) } }
            return nil
        }
        let fingerprint = String(gallery.fingerprint, radix: 16)
        let known = previous?.gallery
        if let changes, let known, known.fingerprint == fingerprint, !touches(changes, known) { return known }
        // Whatever was withdrawn must not come back with an earlier gallery.
        try SiteBuildError.publishing {
            for path in galleryPaths {
                try draft.removeAll(in: path)
                if changes.map({ $0.isShopBereaved || !$0.bereavedProducts.isEmpty }) ?? false { try draft.seal(path) }
            }
        }
        let sample = try plan.sampleProduct(in: snapshot)
        var input = GalleryInput(
            product: try sample.flatMap { id throws(SiteBuildError) in try plan.input(for: id, in: snapshot) },
            productFolder: sample.map { plan.folder(of: $0).urlPath } ?? "",
            shop: try plan.shopInput(in: snapshot),
            shopFolder: plan.shopFolder.urlPath,
            storefronts: gallery.storefronts.map(storefrontLink),
            locales: []
        )
        input.widget = try plan.firstWidget(in: snapshot)
        input.widgetFolder = plan.folder.appending("widgets").urlPath
        for locale in gallery.locales { try render(locale, of: gallery, input) }
        return GalleryFacts(fingerprint: fingerprint, product: sample?.rawValue)
    }

    /// The folders and pages that belong to this storefront's gallery.
    var galleryPaths: [SitePath] {
        let isFirst = plan.gallery?.storefronts.first == plan.name.rawValue
        return [SitePath("gallery", plan.name.rawValue)] + (isFirst ? [SitePath("gallery", "index.html")] : [])
    }

    private func touches(_ changes: Changes, _ known: GalleryFacts) -> Bool {
        changes.hasShopReviews || changes.hasShopFacts || changes.hasWidgetCodes
            || changes.products.contains { $0.rawValue == known.product }
    }

    private func render(
        _ locale: StorefrontGallery.Locale,
        of gallery: StorefrontGallery,
        _ input: GalleryInput
    ) throws(SiteBuildError) {
        var input = input
        input.locales = gallery.locales.map { other in
            GalleryInput.Link(
                name: other.name,
                url: plan.publicURL + page(other, of: gallery).urlPath,
                isCurrent: other == locale
            )
        }
        let renderer: GalleryRenderer
        do {
            renderer = try gallery.renderer(locale)
        } catch {
            throw .rendering(path: "the gallery in \(locale.tag)", reason: "\(error)")
        }
        let bytes = try SiteBuildError.rendering("the gallery in \(locale.tag)") { try renderer.render(input) }
        var paths = [page(locale, of: gallery)]
        if locale == gallery.locales.first { paths += galleryPaths.dropFirst() }
        try SiteBuildError.publishing {
            for path in paths { try draft.put(Artifact(path: path, body: bytes, mediaType: .html)) }
        }
    }

    /// The page of a language; the storefront's own language is the one to begin with.
    private func page(_ locale: StorefrontGallery.Locale, of gallery: StorefrontGallery) -> SitePath {
        let name = locale == gallery.locales.first ? "index" : locale.tag
        return SitePath("gallery", plan.name.rawValue, "\(name).html")
    }

    private func storefrontLink(_ name: String) -> GalleryInput.Link {
        let isCurrent = name == plan.name.rawValue
        let path = SitePath("gallery", name, "index.html")
        return GalleryInput.Link(name: name, url: plan.publicURL + path.urlPath, isCurrent: isCurrent)
    }
}

/// What a release remembers of a gallery.
struct GalleryFacts: Codable, Sendable, Hashable {
    /// A hash over templates, options and assets, in hexadecimal.
    var fingerprint: String
    /// The product that it shows.
    var product: String?
}

extension StorefrontPlan {
    /// One of eKomi's own widgets; nil if no account has any.
    func firstWidget(in snapshot: StoreSnapshot) throws(SiteBuildError) -> WidgetCode? {
        try SiteBuildError.reading {
            for account in accounts { if let code = try snapshot.widgetCodes(of: account).first { return code } }
            return nil
        }
    }

    /// How many products are looked at for the one with the most ratings.
    private static let mostSamples = 200

    /// The product that shows best what there is: the one with the most ratings among the first of those with a name.
    func sampleProduct(in snapshot: StoreSnapshot) throws(SiteBuildError) -> Product.ID? {
        try SiteBuildError.reading {
            var best: (id: Product.ID, count: Int)?
            for id in try snapshot.productIDs(in: accounts, policy: policy).prefix(Self.mostSamples) {
                let listed = try catalogue.flatMap { try snapshot.product(id, in: $0) }
                guard listed?.name != nil || catalogue == nil else { continue }
                let count = try snapshot.rating(of: id, in: accounts, from: .reviews, policy: policy)?.count ?? 0
                if count > (best?.count ?? 0) { best = (id, count) }
            }
            return best?.id
        }
    }
}
