import Hummingbird
import Synchronization

extension Endpoint {
    /// `POST /api/v2/assets`: a picture that a review can refer to.
    static let assets = Endpoint(
        .smartForms,
        "assets",
        .post,
        "/api/v2/assets",
        summary: "Uploads a picture (gif, png, jpg, jpeg) of at most 1 MB and gives its name",
        authentication: .interface,
        parameters: [
            .query("form_id", .integer, "the form", required: true) { .number($0.shops[0].form(1).id) },
            .query("asset_type", .oneOf("image"), "image (default)"),
            .file("file", "the picture"),
        ],
        outcomes: [.json(.acknowledgement)] + .refusals(422),
        respond: upload
    )

    /// `GET /assets/{name}`: a picture that was uploaded, or that came with a review.
    static let asset = Endpoint(
        .smartForms,
        "asset",
        .get,
        "/assets/{name}",
        summary: "A picture that was uploaded or came with a review; eKomi does not document where it can be fetched",
        parameters: [.path("name", .string, "its name") { _ in .string(AssetStore.sampleName) }],
        outcomes: [
            Outcome(200, "image/png", .file, "The picture"), Outcome(200, "image/gif", .file, "The picture"),
            Outcome(200, "image/jpeg", .file, "The picture"),
        ] + .refusals(404)
    ) { call in
        let name = call.pathParameters["name"] ?? ""
        let uploaded = call.sandbox.state.withLock { $0.assets.picture(name) }
        let made = SandboxPicture(name: name)?.png
        let picture = uploaded ?? made ?? (name == AssetStore.sampleName ? AssetStore.sample : nil)
        guard let picture, let kind = PictureKind(picture) else {
            throw APIError.smartForms(404, "There is no picture of that name")
        }
        var answer = APIAnswer(contentType: kind.contentType, body: .bytes(picture))
        // Whatever somebody uploaded is a picture and nothing else.
        answer.setHeader("X-Content-Type-Options", to: "nosniff")
        return answer
    }

    private static let longestPicture = 1 << 20

    private static func upload(_ call: APICall) throws -> APIAnswer {
        let shop = try assetShop(call)
        guard let form = call.query["form_id"], !form.isEmpty else {
            throw APIError.smartForms(422, "Form Id parameter is missing")
        }
        guard shop.forms.contains(where: { String($0.id) == form }) else {
            throw APIError.smartForms(422, "Form Id does not exist")
        }
        guard [nil, "", "image"].contains(call.query["asset_type"]) else {
            throw APIError.smartForms(422, "Asset Type provided for file upload is not allowed")
        }
        let tooLong = APIError.smartForms(
            422,
            "File of this size is not allowed, please attach a file under 1 MB"
        )
        guard !call.body.isTooLong else { throw tooLong }
        guard let file = call.body.files.first(where: { $0.field == "file" }) else {
            // The document does not say what is said without a file.
            throw APIError.smartForms(422, "File is missing")
        }
        guard file.content.count <= longestPicture else { throw tooLong }
        let ending = file.name.split(separator: ".", omittingEmptySubsequences: false).last?.lowercased()
        guard let ending, PictureKind.fileEndings.contains(ending) else {
            throw APIError.smartForms(422, "File Type provided for file upload is not allowed")
        }
        guard let kind = PictureKind(file.content) else {
            throw APIError.smartForms(422, "Asset Type and actual file mime type do not match")
        }
        let seed = call.sandbox.dataset.seed
        let name = call.sandbox.state.withLock { $0.assets.keep(file.content, kind: kind, seed: seed) }
        return .acknowledgement(200, name)
    }

    /// The shop, refused in words that only this endpoint has.
    private static func assetShop(_ call: APICall) throws(APIError) -> SandboxShop {
        let id = call.header("interface-id") ?? ""
        let password = call.header("interface-password") ?? ""
        switch (id.isEmpty, password.isEmpty) {
        case (true, true): throw .smartForms(422, "Authorization parameters are missing")
        case (true, false): throw .smartForms(422, "Interface Id is missing")
        case (false, true): throw .smartForms(422, "Interface Password is missing")
        case (false, false): break
        }
        guard let place = call.sandbox.place(interfaceID: id, password: password, of: .smartForms) else {
            throw .smartForms(422, "Authorization parameters are incorrect")
        }
        return call.sandbox.shop(at: place)
    }
}

extension AssetStore {
    /// A picture that is always there: one transparent point.
    static let sampleName = "sample.gif"

    static let sample: [UInt8] =
        Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF]
        + [0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 1, 0x44, 0, 0x3B]
}
