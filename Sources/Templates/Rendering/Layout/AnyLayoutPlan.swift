/// The plan for some model.
protocol AnyLayoutPlan: AnyObject, Sendable {
    /// The model whose plan it is.
    var model: ObjectIdentifier { get }
    /// How many slots a record takes.
    var width: Int { get }
}
