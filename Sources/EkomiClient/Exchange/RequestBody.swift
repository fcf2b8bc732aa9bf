/// What is sent beside the query.
enum RequestBody: Sendable {
    /// JSON.
    case json(JSONValue)
    /// `name=value&…`.
    case form(Parameters)
    /// One file of a form.
    case file(MultipartFile)

    var contentType: String {
        switch self {
        case .json: "application/json"
        case .form: "application/x-www-form-urlencoded"
        case .file(let file): "multipart/form-data; boundary=\(file.boundary)"
        }
    }

    var bytes: [UInt8] {
        switch self {
        case .json(let value): value.bytes
        case .form(let parameters): Array(parameters.query.utf8)
        case .file(let file): file.bytes
        }
    }
}
