/// A file as the only part of a `multipart/form-data` body.
struct MultipartFile: Sendable {
    /// The name of the form's field.
    let field: String
    let fileName: String
    let contentType: String
    let content: [UInt8]

    /// A line that does not occur in the file, and is the same for the same file.
    var boundary: String {
        var number = 0
        while content.firstRange(of: Array(Self.boundary(number).utf8)) != nil { number += 1 }
        return Self.boundary(number)
    }

    var bytes: [UInt8] {
        let boundary = boundary
        let header = """
            --\(boundary)\r
            Content-Disposition: form-data; name="\(field)"; filename="\(fileName)"\r
            Content-Type: \(contentType)\r
            \r

            """
        return Array(header.utf8) + content + Array("\r\n--\(boundary)--\r\n".utf8)
    }

    private static func boundary(_ number: Int) -> String { "starling-file-\(number)" }
}
