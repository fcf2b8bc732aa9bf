extension SiteArchive {
    /// Answers a query to the reviews of a folder in a release; nil if the release has no such folder.
    ///
    /// Its cost is bounded, whatever the query and however many reviews there are.
    public func reviews(_ query: ReviewQuery, of folder: SitePath, in release: ReleaseID) throws -> ReviewPage? {
        try read { database in
            guard try ReviewTable.exists(in: database) else { return nil }
            if let list = try ReviewTable.id(ofList: folder, in: database) {
                let page = try ReviewTable.page(query, ofList: list, in: release, database: database)
                if page.total > 0 { return page }
            }
            // Where nothing matches there may be a product all the same: it has a page that says so.
            let page = folder.appending("stars.html")
            guard try artifact(at: page, in: release, from: PackReader(packs), database: database) != nil else {
                return nil
            }
            return ReviewPage(entries: [], total: 0, isCut: false)
        }
    }
}
