/// Where a document is not JSON, and what it would have to be.
struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
    let offset: Int
    let isTruncated: Bool
    let expected: String

    var description: String {
        isTruncated
            ? "the JSON is cut off after \(offset) bytes, where \(expected) was expected"
            : "the JSON is broken at byte \(offset), where \(expected) was expected"
    }
}
