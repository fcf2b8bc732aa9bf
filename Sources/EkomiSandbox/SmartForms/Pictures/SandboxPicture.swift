/// A picture that came with a review: hills under a low sun, the same for the same name.
struct SandboxPicture: Sendable, Hashable {
    /// What it is called.
    let name: String

    /// The picture of a review, counted from 1.
    init(review hash: String, number: Int) { name = "review-\(hash)-\(number).png" }

    /// Reads a name; nil for that of another thing.
    init?(name: String) {
        guard name.wholeMatch(of: /review-[0-9a-z]{1,40}-[1-9]\.png/) != nil else { return nil }
        self.name = name
    }

    /// As wide as high, in points.
    private static let size = 192
    /// The colours of the sky, of the sun and of the hills, from the first to the last; one set is chosen.
    private static let moods: [[UInt32]] = [
        [0x2B4C7E, 0x567EBB, 0x9DBAD9, 0xDCE0E6, 0xFFF3C9, 0x7A93AC, 0x4F6D7A, 0x2E4045],
        [0x5B2A5C, 0xA23B72, 0xE26D5C, 0xF6C28B, 0xFFE8B0, 0x8A4F7D, 0x5C3A63, 0x33223F],
        [0x1F6F78, 0x4FA3A5, 0xA3D5C6, 0xE8F1D6, 0xFFF7D6, 0x7FB285, 0x4C8560, 0x2C5743],
        [0x3A6EA5, 0x7FB2E5, 0xC0DDF2, 0xF2F7FA, 0xFFFFFF, 0xA8B8C8, 0x71869C, 0x43576B],
        [0x7A4B1E, 0xC77B30, 0xEBB25E, 0xF9E0A2, 0xFFF6DC, 0xA66B3D, 0x74492A, 0x44301F],
    ]

    /// The file.
    var png: [UInt8] {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var random = SplitMix64(seed: hash)
        let palette = Self.moods[random.below(Self.moods.count)]
        let sun = (x: 40 + random.below(112), y: 40 + random.below(50), radius: 14 + random.below(12))
        let ridges = (0..<3).map { Ridge(height: 100 + $0 * 28, &random) }
        var image = PNGImage(width: Self.size, height: Self.size, palette: palette)
        for y in 0..<Self.size {
            for x in 0..<Self.size {
                image[x, y] = Self.colour(x, y, sun, ridges)
            }
        }
        return image.file
    }

    private static func colour(_ x: Int, _ y: Int, _ sun: (x: Int, y: Int, radius: Int), _ ridges: [Ridge]) -> UInt8 {
        if let ridge = ridges.lastIndex(where: { y >= $0.top(at: x) }) { return UInt8(5 + ridge) }
        let (dx, dy) = (x - sun.x, y - sun.y)
        if dx * dx + dy * dy <= sun.radius * sun.radius { return 4 }
        // Four shades of sky, dithered into each other.
        let shade = y * 4 * 16 / 150
        return UInt8(min(3, (shade + bayer[(y & 3) * 4 + (x & 3)] - 8) / 16))
    }

    private static let bayer = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

    /// A line of hills: three slopes, one into the other.
    private struct Ridge {
        private let points: [Int]

        init(height: Int, _ random: inout SplitMix64) {
            points = (0...4).map { _ in height - 18 + random.below(44) }
        }

        func top(at x: Int) -> Int {
            let (part, rest) = (x / 48, x % 48)
            // Smooth from one point to the next, in whole numbers.
            let weight = rest * rest * (3 * 48 - 2 * rest) / (48 * 48)
            return (points[part] * (48 - weight) + points[part + 1] * weight) / 48
        }
    }
}
