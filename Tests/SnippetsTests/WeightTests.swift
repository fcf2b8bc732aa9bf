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
        #expect(stars.bytes.count < 400)
    }

    @Test("the style sheet stays under 4 KB compressed")
    func styleSheet() throws {
        let bytes = try Data(contentsOf: Checkout.folder.appending(path: "public/starling.css"))
        #expect(try compressedSize(bytes) < 4096)
    }

    @Test("ten reviews stay under 6 KB compressed")
    func reviews() throws {
        var input = Samples.ordinary
        input.reviews = (0..<10)
            .map { index in
                var review = Samples.praise
                review.text =
                    "\(index): " + (0..<60).map { String($0 &* 7919 &* (index + 3), radix: 36) }.joined(separator: " ")
                return review
            }
        let snippets = try Samples.renderer().render(product: input)
        let reviews = try #require(snippets.first { $0.name == "reviews.html" })
        #expect(try compressedSize(Data(reviews.bytes)) < 6144)
    }

    private func compressedSize(_ data: Data) throws -> Int {
        let gzip = Process()
        let input = Pipe()
        let output = Pipe()
        gzip.executableURL = URL(filePath: "/usr/bin/env")
        gzip.arguments = ["gzip", "-9c"]
        gzip.standardInput = input
        gzip.standardOutput = output
        try gzip.run()
        // Smaller than the pipe's buffer, so that writing first cannot wait for reading.
        try input.fileHandleForWriting.write(contentsOf: data)
        try input.fileHandleForWriting.close()
        let compressed = try output.fileHandleForReading.readToEnd() ?? Data()
        gzip.waitUntilExit()
        return compressed.count
    }
}
