import Dispatch
import Foundation
import Publishing
import ReviewStore
import Reviews
import Snippets
import Synchronization

extension StorefrontBuild {
    /// How many products are read before they are rendered side by side.
    private static let batchSize = 256
    /// How many reviews are, so that memory stays bounded where products have a thousand each.
    private static let batchReviews = 4_000

    /// Renders products, and removes those that neither the catalogue nor a review names any more.
    mutating func renderProducts(
        _ products: [Product.ID],
        _ progress: SiteBuilder.Progress
    ) throws(SiteBuildError) {
        var start = 0
        while start < products.count {
            guard !Task.isCancelled else { throw .cancelled }
            var inputs: [ProductSnippetInput] = []
            var reviews = 0
            var end = start
            while end < min(start + Self.batchSize, products.count), reviews < Self.batchReviews {
                let id = products[end]
                end += 1
                if let input = try plan.input(for: id, in: snapshot) {
                    inputs.append(input)
                    reviews += input.reviews.count
                } else {
                    try SiteBuildError.publishing { try draft.removeAll(in: plan.folder(of: id)) }
                    report.removedProducts += 1
                }
            }
            for (input, snippets) in zip(inputs, try render(inputs)) {
                try put(snippets, in: plan.folder(of: input.product.id))
            }
            try listReviews(of: inputs.map(\.product.id))
            report.renderedProducts += inputs.count
            start = end
            progress(plan.name.rawValue, start, products.count)
        }
    }

    /// Renders a batch on all cores; the order is kept.
    private func render(_ inputs: [ProductSnippetInput]) throws(SiteBuildError) -> [[RenderedSnippet]] {
        let renderer = plan.renderer
        let rendered = Mutex([Result<[RenderedSnippet], RenderingFailure>?](repeating: nil, count: inputs.count))
        DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
            let result = Result { () throws(RenderingFailure) in
                do {
                    return try renderer.render(product: inputs[index])
                } catch {
                    throw RenderingFailure(product: inputs[index].product.id, reason: "\(error)")
                }
            }
            rendered.withLock { $0[index] = result }
        }
        var snippets: [[RenderedSnippet]] = []
        for result in rendered.withLock({ $0 }) {
            switch result {
            case .success(let product): snippets.append(product)
            case .failure(let failure): throw .rendering(path: "product \(failure.product)", reason: failure.reason)
            case nil: break
            }
        }
        return snippets
    }

    /// Puts the files of a folder; what it held before and holds no longer is removed.
    func put(_ snippets: [RenderedSnippet], in folder: SitePath) throws(SiteBuildError) {
        try SiteBuildError.publishing {
            try draft.removeAll(in: folder)
            for snippet in snippets {
                let artifact = Artifact(
                    path: folder.appending(snippet.name),
                    body: snippet.bytes,
                    mediaType: MediaType(rawValue: snippet.mediaType)
                )
                try draft.put(artifact)
            }
        }
    }
}

/// Which product could not be rendered.
private struct RenderingFailure: Error {
    let product: Product.ID
    let reason: String
}
