import Publishing
import Reviews

/// The files of a seller-review feed, and what they are called.
struct SellerFeedFile: Hashable {
    /// What stands in a file.
    enum Contents: String {
        case reviews = "google-seller-reviews"
        case deletions = "google-seller-deletions"
    }

    let contents: Contents
    /// The day whose changes it holds, in UTC; nil for all there is.
    let day: CalendarDay?

    init(_ contents: Contents, day: CalendarDay? = nil) {
        self.contents = contents
        self.day = day
    }

    /// Reads a name; nil if it is another file's.
    init?(fileName: some StringProtocol) {
        guard fileName.hasSuffix(".xml") else { return nil }
        let stem = fileName.dropLast(".xml".count)
        for contents in [Contents.reviews, .deletions] where stem.hasPrefix(contents.rawValue) {
            let rest = stem.dropFirst(contents.rawValue.count)
            guard !rest.isEmpty else {
                self.init(contents)
                return
            }
            guard rest.first == "-", let day = CalendarDay(String(rest.dropFirst())) else { return nil }
            self.init(contents, day: day)
            return
        }
        return nil
    }

    /// `google-seller-reviews.xml`, `google-seller-reviews-2026-03-01.xml`.
    var fileName: String { "\(contents.rawValue)\(day.map { "-\($0)" } ?? "").xml" }
}

extension StorefrontBuild {
    /// Where a file of the seller-review feed stands.
    func path(of file: SellerFeedFile) -> SitePath { plan.feedFolder.appending(file.fileName) }
}
