import Reviews
import Templates

/// The compiled templates of one subject, in the order their files are published.
struct SnippetSet<Model: TemplateModel>: Sendable {
    /// A file with what makes it.
    ///
    /// A class, for renderings on all cores go through the same few: each takes hold of one, and not of all its parts.
    final class Member: Sendable {
        let file: SnippetFile
        let template: Template<Model>
        let fingerprint: UInt64

        init(file: SnippetFile, template: Template<Model>, fingerprint: UInt64) {
            self.file = file
            self.template = template
            self.fingerprint = fingerprint
        }

        /// Renders the file, under another name where it is one of several pages.
        ///
        /// The model is not changed, but read where it lies.
        func render(
            _ model: inout Model,
            lending texts: LentTexts = LentTexts(),
            as name: String? = nil,
            in buffer: inout RenderingBuffer
        ) throws(RenderingError) -> RenderedSnippet {
            try template.render(reading: &model, lending: texts, into: &buffer)
            return RenderedSnippet(
                name: name ?? file.name,
                mediaType: file.mediaType,
                bytes: Array(buffer),
                fingerprint: fingerprint,
                isFramed: file.isFramed
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
        _ model: inout Model,
        in buffer: inout RenderingBuffer,
        where exists: (SnippetFile) -> Bool
    ) throws(RenderingError) -> [RenderedSnippet] {
        var snippets: [RenderedSnippet] = []
        snippets.reserveCapacity(members.count)
        for member in members where exists(member.file) { snippets.append(try member.render(&model, in: &buffer)) }
        return snippets
    }
}

extension SnippetSet where Model: ListedModel {
    /// Renders every file that exists, and every page of the list; a list without pages is on one, as it is.
    ///
    /// The texts of the reviews lie in `texts`.
    func render(
        _ model: inout Model,
        pages: [ListedPage<Model>],
        of texts: ReviewBatch,
        in buffer: inout RenderingBuffer,
        where exists: (SnippetFile) -> Bool
    ) throws(RenderingError) -> [RenderedSnippet] {
        var snippets: [RenderedSnippet] = []
        snippets.reserveCapacity(members.count + pages.count)
        // A fragment holds the first page, and may lead to the others.
        if let first = pages.first {
            model.pagination = first.model.pagination
            model.views = first.model.views
        }
        return try texts.withLentTexts { texts throws(RenderingError) in
            for member in members where exists(member.file) {
                guard member.file.isPaged, !pages.isEmpty else {
                    snippets.append(try member.render(&model, lending: texts, in: &buffer))
                    continue
                }
                for page in pages {
                    var listed = page.model
                    snippets.append(
                        try member.render(&listed, lending: texts, as: page.fileName, in: &buffer)
                    )
                }
            }
            return snippets
        }
    }
}
