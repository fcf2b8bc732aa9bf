import Foundation
import ReviewStore
import Reviews
import Specification
import Testing

@Suite("Copies of pictures")
struct PictureShelfTests {
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3]

    @Test(
        "are kept by what their bytes say, and nothing but a picture is kept",
        arguments: [
            (jpeg, "jpg"), ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "png"), (Array("GIF89a…".utf8), "gif"),
            (Array("RIFF1234WEBPVP8 ".utf8), "webp"), (Array("<svg onload='alert(1)'/>".utf8), nil),
            (Array("<html>".utf8), nil), ([], nil),
        ] as [([UInt8], String?)]
    )
    func kinds(bytes: [UInt8], kind: String?) async throws {
        try await withTemporaryFolder { folder in
            let shelf = PictureShelf(in: folder)
            #expect(try shelf.keep(bytes, from: "https://a.example/1", for: "p") == (kind != nil))
            let copy = try shelf.pictures(of: "p")["https://a.example/1"]
            #expect(copy?.kind.rawValue == kind)
            #expect(try copy.map { try $0.bytes() } == kind.map { _ in bytes })
        }
    }

    @Test("belong to a product, whatever its id is made of, or to the shop")
    func products() async throws {
        try await withTemporaryFolder { folder in
            let shelf = PictureShelf(in: folder)
            let products: [Product.ID?] = ["../../etc/passwd", "a/b", nil]
            for product in products {
                #expect(try shelf.keep(Self.jpeg, from: "https://a.example/1", for: product))
            }
            let (none, own, ofShop) = try (shelf.pictures(of: "a"), shelf.pictures(of: "a/b"), shelf.pictures(of: nil))
            #expect(none["https://a.example/1"] == nil)
            #expect(own["https://a.example/1"] != nil && ofShop["https://a.example/1"] != nil)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["pictures"])
        }
    }

    @Test("are found by their names too, and go where no review shows them")
    func removal() async throws {
        try await withTemporaryFolder { folder in
            let shelf = PictureShelf(in: folder)
            for number in 1...3 { #expect(try shelf.keep(Self.jpeg, from: "https://a.example/\(number)", for: "p")) }
            try shelf.remove(except: ["https://a.example/2"], for: "p")
            let copies = try shelf.pictures(of: "p")
            #expect(copies["https://a.example/1"] == nil && copies["https://a.example/3"] == nil)
            let left = try #require(copies["https://a.example/2"])
            #expect(copies[name: left.name] == left && copies[name: "../\(left.name)"] == nil)
        }
    }
}
