extension Identifier<Product> {
    /// The address of the product's page by a pattern such as `https://shop.example/p/{id}`; nil for an empty id.
    ///
    /// The id is encoded as one segment of a path. Pages and feeds both ask here, so that they name the same address.
    public func pageAddress(by pattern: String) -> String? {
        rawValue.isEmpty ? nil : pattern.replacing("{id}", with: rawValue.percentEncoded)
    }
}
