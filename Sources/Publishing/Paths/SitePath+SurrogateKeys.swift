extension SitePath {
    /// The names of the groups that a path belongs to, from the widest to the narrowest, by which caches can forget them.
    ///
    /// `de/p/4711/stars.html` is of `de` and `de/p/4711`; `feeds/de/reviews.csv` of `feeds` and `feeds/de`.
    public var surrogateKeys: [String] {
        let folders = rawValue.split(separator: "/").dropLast()
        guard let first = folders.first else { return [] }
        // What a product has below its folder belongs to the product.
        let depth = folders.dropFirst().first == "p" ? 3 : 2
        let narrowest = folders.prefix(depth).joined(separator: "/")
        return narrowest == first ? [String(first)] : [String(first), narrowest]
    }
}
