import Foundation
import Publishing

extension ReviewPage {
    /// The reviews of the page, one after the other.
    var html: [UInt8] { entries.flatMap(\.html) }

    /// The page as a JSON object; each review as it was rendered, with its id before all else.
    func json(_ query: ReviewQuery) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        var json = Array(
            #"{"total":\#(total),"is_cut":\#(isCut),"page":\#(query.page),"size":\#(query.pageSize),"reviews":["#.utf8
        )
        for (index, entry) in entries.enumerated() {
            if index > 0 { json.append(UInt8(ascii: ",")) }
            json += Array(#"{"review_id":"#.utf8)
            json += try encoder.encode(entry.id)
            json.append(UInt8(ascii: ","))
            json += entry.json.drop { $0 != UInt8(ascii: "{") }.dropFirst().filter { $0 != UInt8(ascii: "\n") }
        }
        return json + Array("]}\n".utf8)
    }
}
