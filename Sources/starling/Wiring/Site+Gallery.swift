import Reviews
import Settings
import SiteBuilder
import Snippets
import Templates

extension Site {
    /// The gallery of a storefront, in its own language and every other there is.
    func gallery(
        of storefront: StorefrontSettings,
        context: StorefrontContext,
        library: TemplateLibrary,
        assets: PublicAssets,
        templates: GalleryTemplates
    ) throws -> StorefrontGallery {
        let reader = LocaleReader(folders: templateFolders)
        let own = try reader.locale(storefront.locale)
        // A region is a matter of dates and numbers; people choose a language.
        let languages = reader.tags().filter { !$0.contains("-") && !storefront.locale.hasPrefix("\($0)-") }
        let others = try languages.map { tag throws(SettingsError) in try reader.locale(tag) }
            .filter { $0.tag != own.tag }
        let files = Dictionary([(storefront.locale, own)] + others.map { ($0.tag, $0) }) { first, _ in first }
        let addresses = GalleryAssets(assets, publicURL: publicURL)
        let options = SettingsReference.storefrontEntries().map(GalleryInput.Option.init)
        return StorefrontGallery(
            fingerprint: Self.fingerprint(library, [own] + others, context, "\(addresses) \(options)"),
            locales: [.init(tag: storefront.locale, name: own.name)]
                + others.map { .init(tag: $0.tag, name: $0.name) },
            storefronts: settings.storefronts.map(\.name)
        ) { locale in
            let localization = Localization(files[locale.tag] ?? own, tag: locale.tag)
            let renderer = try templates.renderer(locale.tag) {
                try SnippetRenderer(forGallery: library, localization: localization, context: context)
            }
            return try GalleryRenderer(
                library: library,
                localization: localization,
                renderer: renderer.showing(context),
                assets: addresses,
                options: options
            )
        }
    }

    /// A hash over the texts that a gallery is made from; they need not be compiled for it.
    private static func fingerprint(
        _ library: TemplateLibrary,
        _ locales: [LocaleFile],
        _ context: StorefrontContext,
        _ others: String
    ) -> UInt64 {
        var hash = StableHash()
        for (name, source) in library.sources.sorted(by: { $0.key < $1.key }) {
            hash.combine(name.utf8)
            hash.combine(source.text)
        }
        for locale in locales {
            for (key, phrase) in locale.phrases.sorted(by: { $0.key < $1.key }) {
                hash.combine(key.utf8)
                hash.combine(phrase.text.utf8)
            }
            hash.combine("\(locale.tag) \(locale.decimal) \(locale.grouping) \(locale.longDate) \(locale.months)".utf8)
        }
        hash.combine(String(reflecting: context).utf8)
        hash.combine(others.utf8)
        return hash.value
    }
}

extension LocaleFile.Phrase {
    /// All its forms in a stable order.
    fileprivate var text: String {
        switch self {
        case .plain(let text): text
        case .plural(let forms): forms.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: "|")
        }
    }
}

extension GalleryInput.Option {
    /// A key of the reference.
    fileprivate init(_ entry: SettingsReference.Entry) {
        self.init(key: entry.key, takes: entry.takes, fallback: entry.fallback, summary: entry.summary)
    }
}
