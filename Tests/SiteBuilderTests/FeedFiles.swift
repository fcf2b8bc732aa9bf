import CZlib
import Foundation
import Publishing
import ReviewFeeds
import SiteBuilder
import Testing

/// The files of a live feed, read from the archive by their paths.
struct FeedFiles {
    /// A file as readers get it.
    struct File: Equatable {
        var hash: ContentHash
        var modifiedAt: Date
        var text: String
    }

    /// The XML files of the feed, by path.
    let files: [String: File]
    /// Every path below the folder of the feeds.
    let paths: [String]
    /// What the release remembers of them.
    let shards: [FeedShard]

    init(_ site: SiteFixture, _ storefront: String = "de") throws {
        let release = try #require(try site.archive.live())
        let paths = try site.archive.paths(in: release.id, within: SitePath("feeds", storefront))
        var files: [String: File] = [:]
        for path in paths where path.rawValue.hasSuffix(".xml") {
            let artifact = try #require(try site.archive.artifact(at: path, in: release.id))
            guard case .file(let file, _) = artifact.body else { continue }
            let text = try String(contentsOf: file, encoding: .utf8)
            files[path.rawValue] = File(hash: artifact.contentHash, modifiedAt: artifact.modifiedAt, text: text)
        }
        self.files = files
        self.paths = paths.map(\.rawValue)
        shards = ReleaseFacts(json: release.facts).storefronts[storefront]?.feedShards ?? []
    }

    /// The ids of all reviews, in order.
    var reviewIDs: [String] {
        files.values.flatMap { file in file.text.matches(of: /<review_id>(.*)<\/review_id>/).map { String($0.1) } }
            .sorted()
    }

    /// The file that has this text.
    func path(containing text: String) -> String? { files.first { $0.value.text.contains(text) }?.key }

    /// The names and contents of the members of the zip archive, in order.
    static func members(of archive: Data) throws -> [(name: String, bytes: [UInt8])] {
        var bytes = [UInt8](archive)
        var members: [(name: String, bytes: [UInt8])] = []
        var offset = 0
        func number(_ position: Int, _ count: Int) -> Int {
            bytes[position..<position + count].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        while number(offset, 4) == 0x0403_4B50 {
            let (packed, size) = (number(offset + 18, 4), number(offset + 22, 4))
            let start = offset + 30 + number(offset + 26, 2)
            let name = String(decoding: bytes[offset + 30..<start], as: UTF8.self)
            let isDeflated = number(offset + 8, 2) == 8
            let content =
                isDeflated ? try inflate(&bytes, start..<start + packed, size) : Array(bytes[start..<start + packed])
            let checksum = content.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) }
            #expect(Int(checksum) == number(offset + 14, 4))
            members.append((name, content))
            offset = start + packed
        }
        #expect(number(offset, 4) == 0x0201_4B50, "the list of files follows")
        return members
    }

    private static func inflate(_ bytes: inout [UInt8], _ range: Range<Int>, _ size: Int) throws -> [UInt8] {
        var output = [UInt8](repeating: 0, count: size)
        var stream = z_stream()
        var status = inflateInit2_(&stream, -15, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size))
        defer { inflateEnd(&stream) }
        bytes.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                stream.next_in = input.baseAddress.map { $0 + range.lowerBound }
                stream.avail_in = UInt32(range.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(output.count)
                status = CZlib.inflate(&stream, Z_FINISH)
            }
        }
        try #require(status == Z_STREAM_END)
        return output
    }
}

extension SiteFixture {
    /// The bytes of the live zip archive of a feed; nil if there is none.
    func archiveOfFeed(_ storefront: String = "de") throws -> Data? {
        let path = SitePath("feeds", storefront, "google-product-reviews.zip")
        guard let release = try archive.live(), let artifact = try archive.artifact(at: path, in: release.id) else {
            return nil
        }
        guard case .file(let file, _) = artifact.body else { return nil }
        return try Data(contentsOf: file)
    }
}
