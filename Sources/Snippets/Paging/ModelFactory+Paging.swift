import Reviews

/// A page of a list: the file it is published as, and what it shows.
struct ListedPage<Model: ListedModel> {
    let fileName: String
    let model: Model
}

extension ModelFactory {
    /// Every page of a list, the first of them as `index.html`: newest first, and in the further views where the
    /// storefront has them; none where one page, the model as it is, holds the whole list.
    ///
    /// The reviews of `texts` come newest first; `total` says how many there are in all, also those beyond them. Who shows but the
    /// first page asks for no more.
    func pages<Model: ListedModel>(
        of model: Model,
        in texts: inout ReviewBatch,
        total: Int,
        folder: String?,
        isFirstOnly: Bool = false
    ) -> [ListedPage<Model>] {
        guard texts.count > perPage, let folder = webAddress(folder) else { return [] }
        let hasViews = context.widgets.listHasViews
        let views = hasViews || context.hasLiveReviews ? ReviewView.all(of: texts) : [.newest(texts)]
        return views.filter { $0.isCanonical || (hasViews && !isFirstOnly) }
            .flatMap { view -> [ListedPage<Model>] in
                let hidden = max(0, (view.isCanonical ? total : view.reviews.count) - pageCount(of: view) * perPage)
                return (1...(isFirstOnly ? 1 : pageCount(of: view)))
                    .map { number in
                        var page = model
                        let start = (number - 1) * perPage
                        page.reviews = reviews(view.reviews[start...].prefix(perPage), in: &texts)
                        page.hiddenReviewCount = number == pageCount(of: view) && hidden > 0 ? hidden : nil
                        page.pagination = PaginationModel(number: number, count: pageCount(of: view)) {
                            folder + view.fileName(page: $0)
                        }
                        page.views = views.count > 1 ? links(to: views, from: view, in: folder) : nil
                        page.isView = !view.isCanonical
                        page.canonical = folder + (view.isCanonical ? view.fileName(page: number) : "index.html")
                        return ListedPage(fileName: view.fileName(page: number), model: page)
                    }
            }
    }

    private var perPage: Int { max(1, context.reviewsPerPage) }

    private func pageCount(of view: ReviewView) -> Int {
        let pages = (view.reviews.count + perPage - 1) / perPage
        return max(1, min(pages, context.widgets.listPages))
    }

    private func links(to views: [ReviewView], from current: ReviewView, in folder: String) -> ViewsModel {
        var orders: [ReviewOrder: ViewLinkModel] = [:]
        var stars: [ViewLinkModel] = []
        var languages: [ViewLinkModel] = []
        var years: [ViewLinkModel] = []
        for view in views {
            var link = ViewLinkModel(
                url: folder + view.fileName(page: 1),
                isCurrent: view.kind == current.kind,
                count: view.reviews.count
            )
            switch view.kind {
            case .order(let order): orders[order] = link
            case .stars(let number):
                link.stars = number
                stars.append(link)
            case .language(let tag):
                link.language = tag
                languages.append(link)
            case .year(let year):
                link.year = String(year)
                years.append(link)
            }
        }
        return ViewsModel(orders: orders, stars: stars, languages: languages, years: years)
    }
}
