/// Where something was found, as exactly as is known.
public struct Location: Sendable, Hashable, Codable {
    /// The file, URL or template, as the reader knows it.
    public var file: String
    /// Line, from 1.
    public var line: Int?
    /// Column in bytes, from 1.
    public var column: Int?
    /// What inside the file it concerns: a review id, a product, a configuration key.
    public var record: String?

    /// Makes a location; leave out what is not known.
    public init(file: String, line: Int? = nil, column: Int? = nil, record: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.record = record
    }
}

extension Location: CustomStringConvertible {
    /// `file:line:column (record)`, the form that editors and terminals make clickable.
    public var description: String {
        var text = file
        if let line {
            text += ":\(line)"
            if let column { text += ":\(column)" }
        }
        if let record { text += " (\(record))" }
        return text
    }
}
