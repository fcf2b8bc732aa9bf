/// What can go wrong while a compiled template renders: only a bound that is exceeded.
public enum RenderingError: Error, Sendable, Hashable {
    /// The output of one template grew over its bound, in bytes.
    case outputTooLarge(template: String, limit: Int)
}
