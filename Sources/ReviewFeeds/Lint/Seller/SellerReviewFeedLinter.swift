public import Diagnostics

public import struct Foundation.Date

/// Reads any seller-review feed 5.0, ours or not, and names what Google would refuse or misunderstand.
///
/// It streams: memory holds the findings kept and a hash for each id.
public struct SellerReviewFeedLinter: Sendable {
    private let now: Date
    private let limitPerRule: Int

    /// Makes a linter that takes `now` for the present and keeps at most `limitPerRule` findings of each rule.
    public init(now: Date, limitPerRule: Int = 100) {
        self.now = now
        self.limitPerRule = limitPerRule
    }

    /// Whether the beginning of a file is that of a seller-review feed, of whatever version.
    public static func recognizes(_ start: some StringProtocol) -> Bool {
        start.contains("schemas.google.com/merchant_reviews/")
    }

    /// Reads a feed to its end, or to where it stops being XML.
    ///
    /// Throws if the source cannot be read; everything else is a finding.
    public func lint(_ source: ByteSource) throws(FeedReadingError) -> Findings {
        let reader = try XMLPullReader(source)
        var pass = SellerFeedLintPass(file: source.name, now: now, limitPerRule: limitPerRule)
        do {
            while let event = try reader.next() {
                switch event {
                case .start: pass.start(reader)
                case .end: pass.end(reader)
                }
            }
        } catch {
            switch error {
            case .unreadable: throw error
            case .malformed(let location, let message), .boundExceeded(let location, let message):
                pass.stop(message, at: location)
            case .unexpectedRoot: break
            }
        }
        return pass.finish(reader)
    }
}
