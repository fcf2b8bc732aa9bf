import Publishing

/// The live endpoint of a folder: `/{storefront}/p/{product}/live/reviews.json`.
struct LiveReviewTarget: Equatable {
    /// What is answered with.
    enum Format: String {
        case json
        case html
    }

    /// The folder whose reviews are asked for.
    let folder: SitePath
    let format: Format

    /// Reads a path; nil if it is none of the endpoint's.
    init?(_ path: SitePath) {
        for format in [Format.json, .html] {
            let suffix = "/live/reviews.\(format.rawValue)"
            guard path.rawValue.hasSuffix(suffix) else { continue }
            guard let folder = SitePath(parsing: path.rawValue.dropLast(suffix.utf8.count)) else { return nil }
            self.folder = folder
            self.format = format
            return
        }
        return nil
    }
}
