import CZlib
import Foundation
import Reviews
import Snippets
import Specification
import Testing

@Suite("Weight")
struct WeightTests {
    @Test("a row of stars with number and count stays under 400 bytes", arguments: LocaleReader.tags)
    func stars(_ tag: String) throws {
        let snippets = try Samples.renderer(tag).render(product: Samples.ordinary)
        let stars = try #require(snippets.first { $0.name == "stars.html" })
        print("weight: stars.html in \(tag): \(stars.bytes.count) bytes")
        #expect(stars.bytes.count < 400)
    }

    @Test("the style sheet stays under 4 KB compressed")
    func styleSheet() throws {
        let bytes = try Data(contentsOf: Checkout.folder.appending(path: "public/starling.css"))
        let size = try compressedSize(bytes)
        print("weight: starling.css: \(size) bytes compressed")
        #expect(size < 4096)
    }

    @Test("the web component stays under 4 KB compressed")
    func component() throws {
        let size = try compressedSize(Data(contentsOf: Checkout.folder.appending(path: "public/starling-reviews.js")))
        print("weight: starling-reviews.js: \(size) bytes compressed")
        #expect(size < 4096)
    }

    @Test("mini stars stay under 400 bytes", arguments: LocaleReader.tags)
    func mini(_ tag: String) throws {
        let snippets = try Samples.renderer(tag).render(product: Samples.ordinary)
        let mini = try #require(snippets.first { $0.name == "mini.html" })
        print("weight: mini.html in \(tag): \(mini.bytes.count) bytes")
        #expect(mini.bytes.count < 400)
    }

    @Test("ten reviews stay under 6 KB compressed")
    func reviews() throws {
        var input = Samples.ordinary
        let texts = (0..<10)
            .map { index in
                var review = Samples.praise
                review.text =
                    "\(index): " + (0..<60).map { String($0 &* 7919 &* (index + 3), radix: 36) }.joined(separator: " ")
                return review
            }
        input.reviews = ReviewBatch(texts)
        let snippets = try Samples.renderer().render(product: input)
        let reviews = try #require(snippets.first { $0.name == "reviews.html" })
        let size = try compressedSize(Data(reviews.bytes))
        print("weight: reviews.html with ten reviews: \(size) bytes compressed")
        #expect(size < 6144)
    }

    /// The size by deflate at its best level, as a server would send it; gzip's own head adds 18 bytes.
    private func compressedSize(_ data: Data) throws -> Int {
        var length = compressBound(uLong(data.count))
        var output = [UInt8](repeating: 0, count: Int(length))
        let status = data.withUnsafeBytes { input in
            compress2(&output, &length, input.bindMemory(to: UInt8.self).baseAddress, uLong(input.count), 9)
        }
        try #require(status == Z_OK)
        return Int(length) + 18
    }
}
