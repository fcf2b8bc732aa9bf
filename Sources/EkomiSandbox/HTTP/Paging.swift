/// The place of a page among the others of a listing.
struct Paging {
    let call: APICall
    /// From 1.
    let page: Int
    /// How many records a page has.
    let size: Int
    /// How many records there are on all pages.
    let total: Int

    var lastPage: Int { total == 0 ? 1 : (total - 1) / size + 1 }

    /// The places of the records of this page; none beyond the last.
    var range: Range<Int> {
        guard page <= lastPage else { return 0..<0 }
        let first = (page - 1) * size
        return first..<(first + min(size, total - first))
    }

    /// The pages one can go to from here by their relation; none for those one is on.
    private var links: [(relation: String, address: String?)] {
        [
            ("first", page > 1 ? address(page: 1) : nil),
            ("prev", page > 1 ? address(page: min(page - 1, lastPage)) : nil),
            ("next", page < lastPage ? address(page: page + 1) : nil),
            ("last", page < lastPage ? address(page: lastPage) : nil),
        ]
    }

    /// The `Link` header, by RFC 8288; nil if there is only one page.
    var linkHeader: String? {
        let links = links.compactMap { link in link.address.map { "<\($0)>; rel=\"\(link.relation)\"" } }
        return links.isEmpty ? nil : links.joined(separator: ", ")
    }

    /// Paging in the body; an empty address where there is nowhere to go.
    var meta: JSONValue {
        [
            "_links": .object(
                links.map { JSONValue.Member(key: $0.relation, value: ["href": .string($0.address ?? "")]) }
            ),
            "_count": ["current_page": .number(page), "total_records": .number(total)],
        ]
    }

    private func address(page: Int) -> String {
        call.address(query: call.query.setting("page", to: String(page)))
    }
}
