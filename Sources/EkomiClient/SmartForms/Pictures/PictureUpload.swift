public import struct Reviews.Form

/// `POST api/v2/assets`: a picture that a review can refer to.
public struct PictureUpload: Sendable, Hashable {
    /// The form whose question asks for pictures.
    public var form: Form.ID
    /// The file: a GIF, PNG or JPEG of at most `mostBytes`.
    public var file: [UInt8]

    /// How long a file may be: a megabyte.
    public static let mostBytes = 1 << 20

    /// Makes an upload; what the file is, is seen from its bytes.
    public init(form: Form.ID, file: [UInt8]) {
        self.form = form
        self.file = file
    }
}

extension PictureUpload: Endpoint {
    var call: Call {
        let type = PictureType(of: file) ?? .png
        let part = MultipartFile(
            field: "file",
            fileName: "picture.\(type.rawValue)",
            contentType: type.mediaType,
            content: file
        )
        return .smartForms("POST", "v2/assets", body: .file(part))
    }

    func parameters() throws(InvalidParameter) -> Parameters {
        try InvalidParameter.require(
            file.count <= Self.mostBytes,
            "file",
            "\(file.count) bytes",
            expected: "at most \(Self.mostBytes)"
        )
        try InvalidParameter.require(
            PictureType(of: file) != nil,
            "file",
            file.isEmpty ? "empty" : "neither a GIF nor a PNG nor a JPEG",
            expected: "one of " + PictureType.allCases.map(\.rawValue).joined(separator: ", ")
        )
        var parameters = Parameters()
        parameters.add("form_id", form.rawValue)
        parameters.add("asset_type", "image")
        return parameters
    }

    /// The name that eKomi gave the file.
    func answer(from received: Received) throws(Refusal) -> String { try received.acknowledgement().message }
}
