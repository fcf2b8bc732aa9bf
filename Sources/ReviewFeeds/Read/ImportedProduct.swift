public import Reviews

/// A product of a file, understood.
public struct ImportedProduct: Sendable, Hashable {
    /// The product.
    public var product: Product
    /// What was dropped or corrected on the way, each as a rule and a sentence.
    public var corrections: [RecordRejection]

    /// Makes an imported product.
    public init(product: Product, corrections: [RecordRejection] = []) {
        self.product = product
        self.corrections = corrections
    }
}
