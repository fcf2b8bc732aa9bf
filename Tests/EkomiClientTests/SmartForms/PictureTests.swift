import EkomiClient
import Reviews
import Testing

@Suite("Pictures")
struct PictureTests {
    private static let png: [UInt8] = [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 1, 2]

    @Test("A file is known by how it begins, and nothing but GIF, PNG and JPEG is taken")
    func knowsTypes() {
        #expect(PictureType(of: Array("GIF87a…".utf8)) == .gif)
        #expect(PictureType(of: Array("GIF89a".utf8)) == .gif)
        #expect(PictureType(of: Self.png) == .png)
        #expect(PictureType(of: [0xFF, 0xD8, 0xFF, 0xE0]) == .jpg)
        for other in ["", "GIF88a", "%PDF-1.7", "BM6", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "\u{FF}\u{D8}"] {
            #expect(PictureType(of: Array(other.utf8)) == nil)
        }
    }

    @Test("A picture is sent as a part of a form, whose boundary does not occur in it")
    func uploads() async throws {
        let script = Script(#"{ "message":"499d7e6a2d03e9d0961b382d0f659c75.png", "status_code":200}"#)
        let file = Self.png + Array("--starling-file-0--".utf8)
        let name = try await Germany.account(script.transport).smartForms
            .upload(PictureUpload(form: "1234", file: file))
        #expect(name == "499d7e6a2d03e9d0961b382d0f659c75.png")
        let request = try #require(script.requests.first)
        #expect(request.method == "POST")
        #expect(request.url == "https://smartforms.ekomi.com/api/v2/assets?form_id=1234&asset_type=image")
        #expect(request.header("Content-Type") == "multipart/form-data; boundary=starling-file-1")
        let header = """
            --starling-file-1\r
            Content-Disposition: form-data; name="file"; filename="picture.png"\r
            Content-Type: image/png\r
            \r

            """
        #expect(request.body == Array(header.utf8) + file + Array("\r\n--starling-file-1--\r\n".utf8))
    }

    @Test("A picture of a megabyte is sent, one byte more is not; and neither is what is no picture")
    func boundsFiles() async throws {
        let script = Script(#"{"message":"a.png","status_code":202}"#)
        let client = Germany.account(script.transport).smartForms
        let largest = Self.png + Array(repeating: 0, count: PictureUpload.mostBytes - Self.png.count)
        _ = try await client.upload(PictureUpload(form: "1", file: largest))
        #expect(script.requests.count == 1)
        for file in [largest + [0], [], Array("%PDF".utf8)] {
            let error = await ekomiError { _ = try await client.upload(PictureUpload(form: "1", file: file)) }
            #expect(error?.kind == .validation && script.requests.count == 1)
        }
    }

    @Test(
        "What eKomi says of an upload is an error of its kind",
        arguments: [
            ("Form Id parameter is missing", EkomiError.Kind.validation), ("Form Id does not exist", .validation),
            ("File of this size is not allowed, please attach a file under 1 MB", .validation),
            ("Asset Type and actual file mime type do not match", .validation),
            ("Interface Id is missing", .missingCredentials),
            ("Authorization parameters are missing", .missingCredentials),
            ("Authorization parameters are incorrect", .badCredentials),
        ]
    )
    func refuses(_ message: String, _ kind: EkomiError.Kind) async {
        let script = Script([.answer(.refusal(422, message))])
        let error = await ekomiError {
            let picture = PictureUpload(form: "1", file: Self.png)
            _ = try await Germany.account(script.transport).smartForms.upload(picture)
        }
        #expect(error?.kind == kind && error?.status == 422)
    }
}
