/// The paths of a folder as a range of texts, so that an index finds them.
struct PathRange {
    /// A condition on the column `path`, with the three arguments of a range.
    static let sql = "(path = ? OR (path >= ? AND path < ?))"

    let arguments: [String]

    init(_ folder: SitePath) {
        // "0" is the byte after "/".
        arguments = [folder.rawValue, folder.rawValue + "/", folder.rawValue + "0"]
    }
}
