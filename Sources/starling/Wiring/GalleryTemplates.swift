import Snippets
import Synchronization

/// The templates of the gallery by language, compiled when first asked for: all storefronts share them.
final class GalleryTemplates: Sendable {
    private let renderers = Mutex<[String: SnippetRenderer]>([:])

    /// The templates in a language.
    func renderer(_ tag: String, compile: () throws -> SnippetRenderer) throws -> SnippetRenderer {
        if let known = renderers.withLock({ $0[tag] }) { return known }
        let compiled = try compile()
        return renderers.withLock { known in
            known[tag] = compiled
            return compiled
        }
    }
}
