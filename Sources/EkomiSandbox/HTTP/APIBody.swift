/// What a request carries, in whichever of the ways that eKomi's families take.
struct APIBody: Sendable {
    let bytes: [UInt8]
    /// Whether it was too long to be read; `bytes` are empty then.
    let isTooLong: Bool
    /// The fields of a form, urlencoded or multipart, or the texts and numbers of a JSON object.
    let fields: APIQuery
    /// The files of a multipart form.
    let files: [MultipartForm.File]

    /// The most that a request may carry: a picture of a megabyte with its form, and some more.
    static let longest = 2 << 20

    static let tooLong = APIBody(bytes: [], isTooLong: true, fields: APIQuery(), files: [])

    /// The value of the body as JSON; nil if it is none.
    var json: JSONValue? { JSONValue(parsing: bytes) }
}

extension APIBody {
    init(_ bytes: [UInt8], contentType: String) {
        self.bytes = bytes
        isTooLong = false
        if let boundary = MultipartForm.boundary(of: contentType) {
            let form = MultipartForm(bytes, boundary: boundary)
            fields = form.fields
            files = form.files
        } else if bytes.first(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) == UInt8(ascii: "{"),
            case .object(let members) = JSONValue(parsing: bytes)
        {
            fields = APIQuery(members.compactMap { member in member.value.scalar.map { (member.key, $0) } })
            files = []
        } else {
            fields = APIQuery(parsing: String(decoding: bytes, as: UTF8.self))
            files = []
        }
    }
}
