/// What an answer says about further pages: in its header (`Link`), and from version 3 on in its body.
struct PageLinks: Hashable {
    /// The address of the next page, if one is named.
    private(set) var next: String?
    /// How many records there are on all pages.
    private(set) var total: Int?
    /// Which page this is.
    private(set) var currentPage: Int?

    init(header response: Transport.Response) {
        next = response.header("Link").flatMap(Self.next)
    }

    /// Reads what the body says in addition.
    mutating func read(_ body: JSONValue) {
        guard let meta = body["meta"] else { return }
        // An empty address means that there is no such page.
        next = meta["_links"]?["next"]?["href"]?.name ?? next
        total = meta["_count"]?["total_records"]?.int
        currentPage = meta["_count"]?["current_page"]?.int
    }

    /// The target of `<https://…>; rel="next"` among the links of the header.
    private static func next(_ header: String) -> String? {
        for link in header.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            let parts = link.split(separator: ">", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let relation = parts[1].lowercased()
            if relation.contains("rel=\"next\"") || relation.contains("rel=next") { return String(parts[0]) }
        }
        return nil
    }
}
