import Publishing
import ReviewStore
import Reviews

extension StorefrontPlan {
    /// The reviews of a batch with the addresses that their pictures have on this site.
    func localizingPictures(_ reviews: ReviewBatch, below folder: SitePath) throws(SiteBuildError) -> ReviewBatch {
        guard pictures != nil, reviews.hasPictures else { return reviews }
        return ReviewBatch(try localizingPictures(Array(reviews), below: folder))
    }

    /// The reviews with the addresses that their pictures have on this site, below a folder; those that there is no
    /// copy of are left out.
    func localizingPictures(_ reviews: [Review], below folder: SitePath) throws(SiteBuildError) -> [Review] {
        guard let pictures, reviews.contains(where: { !$0.pictures.isEmpty }) else { return reviews }
        return try SiteBuildError.reading {
            // A group's reviews are about several products.
            var shelves: [Product.ID?: PictureShelf.Pictures] = [:]
            return try reviews.map { review in
                guard !review.pictures.isEmpty else { return review }
                let copies = try shelves[review.product] ?? pictures.pictures(of: review.product)
                shelves[review.product] = copies
                var review = review
                let base = publicURL + folder.appending("pictures").urlPath + "/"
                review.pictures = review.pictures.compactMap { copies[$0].map { base + $0.name } }
                return review
            }
        }
    }

    /// The copies that the localized reviews of a batch show, as files of a folder.
    func pictureArtifacts(of reviews: ReviewBatch, in folder: SitePath) throws(SiteBuildError) -> [Artifact] {
        guard pictures != nil, reviews.hasPictures else { return [] }
        return try pictureArtifacts(of: Array(reviews), in: folder)
    }

    /// The copies that localized reviews show, as files of a folder.
    func pictureArtifacts(of reviews: [Review], in folder: SitePath) throws(SiteBuildError) -> [Artifact] {
        guard let pictures, reviews.contains(where: { !$0.pictures.isEmpty }) else { return [] }
        return try SiteBuildError.reading {
            var artifacts: [SitePath: Artifact] = [:]
            for review in reviews where !review.pictures.isEmpty {
                let copies = try pictures.pictures(of: review.product)
                for name in review.pictures.compactMap({ $0.split(separator: "/").last.map(String.init) }) {
                    let path = folder.appending("pictures", name)
                    guard artifacts[path] == nil, let copy = copies[name: name] else { continue }
                    let type = MediaType(rawValue: copy.kind.mediaType)
                    artifacts[path] = Artifact(path: path, body: try copy.bytes(), mediaType: type)
                }
            }
            return artifacts.values.sorted { $0.path < $1.path }
        }
    }
}
