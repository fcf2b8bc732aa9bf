import Templates

/// Where a page stands among the pages of a list.
struct PaginationModel: TemplateModel, Hashable {
    static let modelName = "pagination"
    static let fields: [Field<PaginationModel>] = [
        .integer("number", "this page's number, from 1", \.number),
        .integer("count", "how many pages there are, at least 2", \.count),
        .text("previous", "address of the page before; absent on the first", \.previous),
        .text("next", "address of the page after; absent on the last", \.next),
        .list("links", "the first page, the last, and those around this one") { $0.links },
    ]

    /// The page's number, from 1.
    let number: Int
    /// How many pages there are.
    let count: Int
    /// The page before, or nil.
    let previous: String?
    /// The page after, or nil.
    let next: String?
    /// The pages worth a link.
    let links: [PageLinkModel]

    /// Makes the pagination of a page; nil where there is but one.
    init?(number: Int, count: Int, address: (Int) -> String) {
        guard count > 1, (1...count).contains(number) else { return nil }
        self.number = number
        self.count = count
        previous = number > 1 ? address(number - 1) : nil
        next = number < count ? address(number + 1) : nil
        let shown = (1...count).filter { $0 == 1 || $0 == count || abs($0 - number) <= 1 }
        links = zip(shown, [0] + shown)
            .map { page, before in
                PageLinkModel(
                    number: page,
                    url: address(page),
                    isCurrent: page == number,
                    isAfterGap: page > before + 1
                )
            }
    }
}

/// A link to one page of a list.
struct PageLinkModel: TemplateModel, Hashable {
    static let modelName = "page-link"
    static let fields: [Field<PageLinkModel>] = [
        .integer("number", "the page's number, from 1", \.number),
        .text("url", "its address", \.url),
        .flag("is-current", "whether it is the page that is shown", \.isCurrent),
        .flag("is-after-gap", "whether pages before it have no link", \.isAfterGap),
    ]

    /// The page's number.
    let number: Int
    /// Its address.
    let url: String
    /// Whether it is this page.
    let isCurrent: Bool
    /// Whether pages before it are left out.
    let isAfterGap: Bool
}
