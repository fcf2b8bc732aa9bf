/// What can go wrong while a compiled template renders: only a bound that is exceeded.
public enum RenderingError: Error, Sendable, Hashable {
    /// The output of one template grew over its bound, in bytes.
    case outputTooLarge(template: String, limit: Int)
    /// Partials included themselves deeper than allowed.
    case recursionTooDeep(template: String, limit: Int)
}

extension RenderingError: CustomStringConvertible {
    /// What happened, and what to do about it.
    public var description: String {
        switch self {
        case .outputTooLarge(let template, let limit):
            "\(template) wrote more than \(limit) bytes; show fewer items in it, or stream it"
        case .recursionTooDeep(let template, let limit):
            "\(template) includes itself more than \(limit) times in a row; bound the depth of the data it shows"
        }
    }
}
