/// A type whose values a template can show: it declares its names once, for the compiler, the renderer and the
/// reference page alike.
public protocol TemplateModel: Sendable {
    /// The name in messages and in the reference page, such as `review`.
    static var modelName: String { get }
    /// The fields a template may name, in the order of their slots.
    static var fields: [Field<Self>] { get }
}
