import Foundation
import HTTPTypes
import Testing

@testable import EkomiSandbox

@Suite("A picture")
struct PictureTests {
    private func upload(_ body: [UInt8], type: String, with caller: Caller) async throws -> Caller.Answer {
        try await caller.send(
            "/api/v2/assets?form_id=10012",
            method: .post,
            headers: ["interface-id": "1001", "interface-password": "sandbox-password-1", "content-type": type],
            body: body
        )
    }

    static let files: [(String, [UInt8], String, String)] = [
        ("a.gif", Array("GIF87a".utf8), ".gif", "image/gif"), ("a.GIF", Array("GIF89a".utf8), ".gif", "image/gif"),
        ("a.png", .png, ".png", "image/png"), ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0], ".jpg", "image/jpeg"),
        ("a.jpeg", [0xFF, 0xD8, 0xFF, 0xE1], ".jpg", "image/jpeg"),
        ("a.png", [0xFF, 0xD8, 0xFF], ".jpg", "image/jpeg"),
    ]

    @Test("is what its bytes say, whatever its name, and can be fetched as it was sent", arguments: files)
    func kinds(name: String, content: [UInt8], ending: String, type: String) async throws {
        let caller = Caller()
        let form = MultipartBody(field: "file", fileName: name, content: content)
        let answer = try await upload(form.bytes, type: form.contentType, with: caller)
        let stored = try answer.json["message"].string
        #expect(answer.status == 200 && stored.hasSuffix(ending) && stored.count == 32 + ending.count)
        let fetched = try await caller.get("/assets/\(stored)", shop: nil)
        #expect(fetched.bytes == content && fetched.header("content-type") == type)
        #expect(fetched.header("X-Content-Type-Options") == "nosniff")
    }

    @Test("is found among the other parts of a form, and holds whatever it likes")
    func parts() async throws {
        let content = .png + Array("\r\n--limi\r\n\r\n--limitless".utf8)
        let body =
            Array("preamble\r\n--limit\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nx\r\n".utf8)
            + Array("--limit\r\ncontent-disposition: form-data; filename=\"a;b.png\"; name=\"file\"\r\n\r\n".utf8)
            + content + Array("\r\n--limit--\r\nepilogue".utf8)
        let caller = Caller()
        let answer = try await upload(body, type: "multipart/form-data; charset=x; boundary=\"limit\"", with: caller)
        #expect(answer.status == 200, "\(answer.text)")
        let fetched = try await caller.get("/assets/\(answer.json["message"].string)", shop: nil)
        #expect(fetched.bytes == content)
    }

    @Test("that came with a review is there, a PNG that decoders read, and the same whenever it is asked for")
    func ofReviews() async throws {
        let caller = Caller()
        let review = try #require(try caller.sandbox.reviews(ofShop: 1001).first { !$0.pictures.isEmpty })
        let records = try await caller.records("review_hash=\(review.hash)&product_id=\(review.productID ?? "")")
        let answers = try #require(records.first)["answers"].array
        let answer = try #require(try answers.first { try $0["question_type"].string == "picture" })["answer"]
        let address = try (try? answer.string) ?? #require(answer.array.first).string
        #expect(address.hasSuffix("/assets/\(review.pictures[0])"))
        let answered = try await caller.get("/assets/\(review.pictures[0])", shop: nil)
        #expect(answered.status == 200 && answered.header("content-type") == "image/png")
        #expect(answered.bytes.count < 20_000)
        let again = try await caller.get("/assets/\(review.pictures[0])", shop: nil)
        #expect(again.bytes == answered.bytes)
        #expect(try await caller.get("/assets/review-x-0.png", shop: nil).status == 404)
    }

    @Test("is drawn point by point, with sums that any reader checks")
    func png() {
        var image = PNGImage(width: 3, height: 2, palette: [0xFF0000, 0x00FF00])
        image[2, 1] = 1
        #expect(image[2, 1] == 1 && image[1, 1] == 0)
        let hexadecimal = image.file.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(
            hexadecimal
                == "89504e470d0a1a0a0000000d49484452000000030000000204030000006f5a7b2900000006504c5445ff0000"
                + "00ff00d287ef7100000011494441547801010600f9ff00000000001000160011cda5716c0000000049454e44"
                + "ae426082"
        )
    }

    @Test("is forgotten when there are too many, the oldest first")
    func bounded() {
        var store = AssetStore()
        let content = .png + Array(repeating: 0, count: 1 << 20)
        let names = (0..<66).map { _ in store.keep(content, kind: .png, seed: 1) }
        #expect(store.picture(names[0]) == nil && store.picture(names[65]) == content)
        #expect(Set(names).count == names.count)
    }
}
