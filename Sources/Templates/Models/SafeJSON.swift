/// A JSON value that is safe to emit as it stands within JSON, because a template of ours wrote it.
public struct SafeJSON: Sendable, Hashable {
    /// The JSON.
    public let json: String

    /// Vouches for JSON: one whole value, in which `<` is written as `\u003c`.
    ///
    /// Only for what a JSON template rendered; search for callers of this when reviewing for injection.
    public init(vouchingFor json: String) {
        self.json = json
    }
}
