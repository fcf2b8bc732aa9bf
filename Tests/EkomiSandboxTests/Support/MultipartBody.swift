/// A multipart form with one file.
struct MultipartBody {
    let field: String
    let fileName: String
    let content: [UInt8]

    let contentType = "multipart/form-data; boundary=limit"

    var bytes: [UInt8] {
        Array(
            """
            --limit\r
            Content-Disposition: form-data; name="\(field)"; filename="\(fileName)"\r
            Content-Type: application/octet-stream\r
            \r

            """
            .utf8
        ) + content + Array("\r\n--limit--\r\n".utf8)
    }
}

extension [UInt8] {
    /// As little of a PNG as shows what it is.
    static let png: [UInt8] = [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
}
