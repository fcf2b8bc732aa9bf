/// A source, taken apart.
struct ParsedTemplate: Sendable {
    /// The name in its library, or what tells a phrase from others.
    let name: String
    /// The file, for messages.
    let file: String
    /// What in the file it is, if not the whole.
    let record: String?
    let text: [UInt8]
    let nodes: [Node]
}
