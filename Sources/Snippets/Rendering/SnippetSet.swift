import Reviews
import Templates

/// The compiled templates of one subject, in the order their files are published.
struct SnippetSet<Model: TemplateModel>: Sendable {
    /// A file with what makes it.
    struct Member: Sendable {
        let file: SnippetFile
        let template: Template<Model>
        let fingerprint: UInt64
    }

    let members: [Member]

    /// A hash over what all the files depend on beside the model.
    var fingerprint: UInt64 {
        var hash = StableHash()
        for member in members { hash.combine(member.fingerprint) }
        return hash.value
    }

    /// Renders every file that exists.
    func render(
        _ model: Model,
        where exists: (SnippetFile.Presence) -> Bool
    ) throws(RenderingError) -> [RenderedSnippet] {
        var snippets: [RenderedSnippet] = []
        snippets.reserveCapacity(members.count)
        var buffer = RenderingBuffer()
        for member in members where exists(member.file.presence) {
            try member.template.render(model, into: &buffer)
            snippets.append(
                RenderedSnippet(
                    name: member.file.name,
                    mediaType: member.file.mediaType,
                    bytes: Array(buffer),
                    fingerprint: member.fingerprint
                )
            )
        }
        return snippets
    }
}
