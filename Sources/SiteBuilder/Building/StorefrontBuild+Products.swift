import Publishing
import ReviewStore
import Reviews
import Snippets

extension StorefrontBuild {
    /// Renders products, or of them some outputs only, and removes those that neither the catalogue nor a review names
    /// any more.
    ///
    /// One batch is read while the one before is rendered, and the one before that written.
    mutating func renderProducts(
        _ products: [Product.ID],
        only outputs: Set<String>? = nil,
        _ progress: SiteBuilder.Progress
    ) throws(SiteBuildError) {
        let batches = ReadAhead(of: ProductBatches(of: products, plan: plan, snapshot: snapshot))
        var done = 0
        while let batch = try batches.next() {
            guard !Task.isCancelled else { throw .cancelled }
            for id in batch.gone {
                try SiteBuildError.publishing { try draft.removeAll(in: plan.folder(of: id)) }
            }
            let artifacts = try render(batch.inputs, only: outputs)
            try SiteBuildError.publishing {
                if !isWhole, outputs == nil {
                    for input in batch.inputs { try draft.removeAll(in: plan.folder(of: input.product.id)) }
                }
                for artifact in artifacts { try draft.put(artifact) }
            }
            if outputs == nil { try listReviews(of: batch.inputs) }
            report.removedProducts += batch.gone.count
            report.renderedProducts += batch.inputs.count
            report.renderedFiles += artifacts.count
            done += batch.gone.count + batch.inputs.count
            progress(plan.name.rawValue, done, products.count)
        }
    }

    /// Renders and hashes a batch on all cores; the order is kept.
    private func render(
        _ inputs: [ProductSnippetInput],
        only outputs: Set<String>?
    ) throws(SiteBuildError) -> [HashedArtifact] {
        let plan = plan
        return try inputs.concurrentMap { input throws(SiteBuildError) in try plan.artifacts(of: input, only: outputs) }
            .flatMap(\.self)
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
    /// The files of a product, with its pictures; or some outputs only.
    fileprivate func artifacts(
        of input: ProductSnippetInput,
        only outputs: Set<String>?
    ) throws(SiteBuildError) -> [HashedArtifact] {
        let folder = folder(of: input.product.id)
        let snippets = try SiteBuildError.rendering("product \(input.product.id)") {
            try renderer.render(product: input, only: outputs)
        }
        let pictures = outputs == nil ? try pictureArtifacts(of: input.reviews, in: folder) : []
        return snippets.map { HashedArtifact(Artifact($0, in: folder)) } + pictures.map(HashedArtifact.init)
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
