/// Why a text is not JSON, and where.
struct JSONSyntaxError: Error, Hashable {
    /// What was wrong, without its place.
    let message: String
    /// The byte at which it was noticed.
    let offset: Int
    /// Whether the text ended within a string: the sign of a script that was ended by its own content.
    let endedInString: Bool

    init(_ message: String, at offset: Int, endedInString: Bool = false) {
        self.message = message
        self.offset = offset
        self.endedInString = endedInString
    }
}
