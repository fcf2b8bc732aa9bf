import EkomiSandbox
import Foundation

extension SandboxDataset {
    /// Three shops, forty products of which ten are hostile, and reviews enough for every kind of trouble.
    static let fixture = SandboxDataset.generate(seed: 7, products: 40, reviews: 4800, shops: 3, now: .fixture)
}

extension Date {
    /// 1 March 2026, 12:00 UTC.
    static let fixture = Date(timeIntervalSince1970: 1_772_366_400)
}
