import struct Foundation.Date

/// What a call to `getFeedback` or `getProductfeedback` asks for, checked.
struct FeedbackRequest {
    /// The place of the shop.
    let shop: Int
    let isCSV: Bool
    /// The reviews that are wanted; only the published are ever shown.
    var query: ReviewQuery

    init(_ call: APICall) throws(APIError) {
        shop = try call.coreShop()
        isCSV = try call.coreWantsCSV()
        query = ReviewQuery()
        query.isPublished = true
        query.isWithdrawn = false
        query.stars = try Self.stars(call.query["filter"])
        query.submitted = try Self.window(call.query["range"], before: call.sandbox.now)
        guard ["none", "short", "middle", "long", "verylong", "", nil].contains(call.query["caching"]) else {
            throw .core(
                "ERROR: Caching is not valid. Possible options: [none],[short],[middle],[long] and ([verylong])."
            )
        }
        guard ["published", "", nil].contains(call.query["state"]) else {
            throw .core("ERROR: state is not valid. Possible options: [published].")
        }
        let known = ["date", "submitted", "order_id", "product_id", "rating", "review", "feedback", "comment"]
        let fields = (call.query["fields"] ?? "").split(separator: ",")
        guard fields.allSatisfy({ known.contains(String($0)) }) else {
            throw .core("ERROR: Invalid content in parameter fields.")
        }
    }

    private static func stars(_ filter: String?) throws(APIError) -> ClosedRange<UInt8>? {
        switch filter {
        case nil, "", "all": return nil
        case "positive": return 4...5
        case "critical": return 1...3
        default:
            throw .core("ERROR: Filter is not valid. Possible options: ([all]), [positive] and [critical].")
        }
    }

    /// The last week, month and so on; months have thirty days here.
    private static func window(_ range: String?, before now: Date) throws(APIError) -> ClosedRange<Int64>? {
        let days: Int64
        switch range {
        case nil, "", "all": return nil
        case "1w": days = 7
        case "1m": days = 30
        case "3m": days = 91
        case "6m": days = 182
        case "1y": days = 365
        default: throw .core("Something in your request was wrong.")
        }
        return (now.wholeSeconds - days * CalendarDay.seconds)...Int64.max
    }
}

extension SandboxReview {
    /// The text with two characters for a line break, as the Core API writes it.
    var coreText: String { text.withoutLineBreaks }
}

extension String {
    /// The text with two characters for a line break, as the Core API writes it.
    var withoutLineBreaks: String {
        var bytes: [UInt8] = []
        for byte in utf8 {
            if byte == 0x0A {
                bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
