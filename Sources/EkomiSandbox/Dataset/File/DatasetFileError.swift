/// Why a file cannot be served as a dataset.
public struct DatasetFileError: Error, Hashable, CustomStringConvertible {
    /// The file, the lines, what is wrong with them, and what to do.
    public let description: String

    init(_ file: String, _ problem: String) {
        description = "\(file): \(problem)"
    }
}
