import Reviews
import Templates

/// The compiled templates of one subject, in the order their files are published.
struct SnippetSet<Model: TemplateModel>: Sendable {
    /// A file with what makes it.
    struct Member: Sendable {
        let file: SnippetFile
        let template: Template<Model>
        let fingerprint: UInt64

        /// Renders the file, under another name where it is one of several pages.
        func render(
            _ model: Model,
            as name: String? = nil,
            in buffer: inout RenderingBuffer
        ) throws(RenderingError) -> RenderedSnippet {
            try template.render(model, into: &buffer)
            return RenderedSnippet(
                name: name ?? file.name,
                mediaType: file.mediaType,
                bytes: Array(buffer),
                fingerprint: fingerprint
            )
        }
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
        where exists: (SnippetFile) -> Bool
    ) throws(RenderingError) -> [RenderedSnippet] {
        var snippets: [RenderedSnippet] = []
        snippets.reserveCapacity(members.count)
        var buffer = RenderingBuffer()
        for member in members where exists(member.file) { snippets.append(try member.render(model, in: &buffer)) }
        return snippets
    }
}

extension SnippetSet where Model: ListedModel {
    /// Renders every file that exists, and every page of the list.
    func render(
        _ model: Model,
        pages: [ListedPage<Model>],
        where exists: (SnippetFile) -> Bool
    ) throws(RenderingError) -> [RenderedSnippet] {
        var snippets: [RenderedSnippet] = []
        snippets.reserveCapacity(members.count + pages.count)
        var buffer = RenderingBuffer()
        // A fragment holds the first page, and may lead to the others.
        var fragment = model
        fragment.pagination = pages.first?.model.pagination
        fragment.views = pages.first?.model.views
        for member in members where exists(member.file) {
            if member.file.name == "index.html" {
                for page in pages { snippets.append(try member.render(page.model, as: page.fileName, in: &buffer)) }
            } else {
                snippets.append(try member.render(fragment, in: &buffer))
            }
        }
        return snippets
    }
}
