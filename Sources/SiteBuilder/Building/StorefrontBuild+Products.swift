import Publishing
import ReviewStore
import Reviews
import Snippets
import Synchronization
import Templates

extension StorefrontBuild {
    /// A batch as it is published.
    private struct RenderedBatch: Sendable {
        var folders: [SitePath] = []
        var gone: [SitePath] = []
        var artifacts: [HashedArtifact] = []
        var lists: [ReviewList] = []
    }

    /// What came of the batches so far.
    private struct Tally: Sendable {
        var rendered = 0
        var removed = 0
        var files = 0
        /// Reviews that are not yet put for the live endpoint: each time is a transaction.
        var lists: [ReviewList] = []

        mutating func count(_ batch: RenderedBatch) {
            rendered += batch.folders.count
            removed += batch.gone.count
            files += batch.artifacts.count
            lists += batch.lists
        }

        mutating func takeLists() -> [ReviewList] {
            defer { lists = [] }
            return lists
        }
    }

    /// How many products' reviews are put for the live endpoint at a time.
    private static let listsAtOnce = 256

    /// Renders products, or of them some outputs only, and removes those that neither the catalogue nor a review names
    /// any more.
    ///
    /// Batches are read, rendered and hashed on all cores, and written in their order meanwhile.
    mutating func renderProducts(
        _ products: [Product.ID],
        only outputs: Set<String>? = nil,
        _ progress: SiteBuilder.Progress
    ) throws(SiteBuildError) {
        let build = self
        let tally = Mutex(Tally())
        let name = plan.name.rawValue
        let work = PortionedWork<ProductBatches, RenderedBatch, SiteBuildError>(
            on: ProductBatches(of: products, plan: plan, snapshot: snapshot)
        )
        try work.run(
            making: { batch throws(SiteBuildError) -> RenderedBatch in
                // Only the task's own thread knows; it is one of those that work.
                guard !Task.isCancelled else { throw .cancelled }
                var read = try batch.get()
                // So that nobody else holds the texts, to which those that are made of them are added.
                batch = .success(ProductBatches.Batch())
                return try build.render(&read, only: outputs)
            },
            giving: { (batch: RenderedBatch) throws(SiteBuildError) in
                try build.put(batch, only: outputs)
                let (done, lists) = tally.withLock { tally in
                    tally.count(batch)
                    let isDue = tally.lists.count >= Self.listsAtOnce
                    return (tally.rendered + tally.removed, isDue ? tally.takeLists() : [])
                }
                try build.put(lists)
                progress(name, done, products.count)
            }
        )
        // The last batches may have been others'.
        guard !Task.isCancelled else { throw .cancelled }
        let (total, lists) = tally.withLock { ($0, $0.takeLists()) }
        try put(lists)
        report.removedProducts += total.removed
        report.renderedProducts += total.rendered
        report.renderedFiles += total.files
    }

    private func render(
        _ batch: inout ProductBatches.Batch,
        only outputs: Set<String>?
    ) throws(SiteBuildError) -> RenderedBatch {
        var rendered = RenderedBatch(gone: batch.gone)
        rendered.folders.reserveCapacity(batch.entries.count)
        for index in batch.entries.indices {
            let folder = batch.entries[index].folder
            rendered.folders.append(folder)
            if outputs == nil, plan.liveReviews != nil || plan.pictures != nil {
                let entry = batch.entries[index]
                if let list = try reviewList(of: entry) { rendered.lists.append(list) }
                for picture in try plan.pictureArtifacts(of: entry.input.reviews, in: folder) {
                    rendered.artifacts.append(HashedArtifact(picture))
                }
            }
            for snippet in try plan.render(addingTo: &batch.entries[index].input, only: outputs) {
                rendered.artifacts.append(HashedArtifact(Artifact(snippet, in: folder)))
            }
        }
        snapshot.reuse(batch.takeReviews())
        return rendered
    }

    private func put(_ batch: RenderedBatch, only outputs: Set<String>?) throws(SiteBuildError) {
        try SiteBuildError.publishing {
            for folder in batch.gone { try draft.removeAll(in: folder) }
            if !isWhole, outputs == nil {
                for folder in batch.folders { try draft.removeAll(in: folder) }
            }
            for artifact in batch.artifacts { try draft.put(artifact) }
        }
    }

    /// Puts the files of a folder; what it held before and holds no longer is removed.
    func put(
        _ snippets: [RenderedSnippet],
        in folder: SitePath,
        with pictures: [Artifact] = []
    ) throws(SiteBuildError) {
        try SiteBuildError.publishing {
            try draft.removeAll(in: folder)
            for artifact in snippets.map({ Artifact($0, in: folder) }) + pictures { try draft.put(artifact) }
        }
    }
}

extension StorefrontPlan {
    /// Renders the files of a product, or some outputs only.
    fileprivate func render(
        addingTo input: inout ProductSnippetInput,
        only outputs: Set<String>?
    ) throws(SiteBuildError) -> [RenderedSnippet] {
        do throws(RenderingError) {
            return try renderer.render(addingTo: &input, only: outputs)
        } catch {
            throw .rendering(path: "product \(input.product.id)", reason: "\(error)")
        }
    }
}

extension Artifact {
    /// A rendering as a file of a folder.
    fileprivate init(_ snippet: RenderedSnippet, in folder: SitePath) {
        self.init(
            path: folder.appending(snippet.name),
            body: snippet.bytes,
            mediaType: MediaType(rawValue: snippet.mediaType)
        )
    }
}
