import Diagnostics
import Foundation
import Reviews
import Templates

/// Compiles the templates of a storefront and gathers the faults of all of them, so that an author sees them at once.
struct SnippetCompiler {
    private let library: TemplateLibrary
    private let localization: Localization
    private let contextHash: UInt64
    private var findings: [Finding] = []

    init(library: TemplateLibrary, localization: Localization, context: StorefrontContext) {
        self.library = library
        self.localization = localization
        contextHash = Self.hash(of: context)
    }

    /// Compiles the templates of some files; faults are kept for `finish()`.
    mutating func compile<Model: TemplateModel>(_ files: [SnippetFile]) -> SnippetSet<Model> {
        var members: [SnippetSet<Model>.Member] = []
        for file in files {
            do throws(TemplateError) {
                let template = try library.template(file.template, for: Model.self, in: localization)
                var hash = StableHash()
                hash.combine(template.fingerprint)
                hash.combine(contextHash)
                members.append(SnippetSet<Model>.Member(file: file, template: template, fingerprint: hash.value))
            } catch {
                // A fault in a partial is met once by each template that includes it, and named once.
                findings += error.findings.filter { !findings.contains($0) }
            }
        }
        return SnippetSet(members: members)
    }

    /// Throws what was found.
    func finish() throws(TemplateError) {
        if !findings.isEmpty { throw TemplateError(findings) }
    }

    private static func hash(of context: StorefrontContext) -> UInt64 {
        var hash = StableHash()
        hash.combine(String(reflecting: context).utf8)
        return hash.value
    }
}
