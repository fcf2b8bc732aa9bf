import Foundation
import Logging
import Synchronization
import Testing

@testable import starling

@Suite("The log as JSON")
struct JSONLogTests {
    private final class Lines: Sendable {
        private let text = Mutex("")
        var value: String { text.withLock { $0 } }
        func append(_ data: Data) { text.withLock { $0 += String(decoding: data, as: UTF8.self) } }
    }

    @Test("is one object a line, whatever a message holds; numbers are numbers")
    func lines() throws {
        let lines = Lines()
        var logger = Logger(label: "serve") { label in
            JSONLogHandler(
                label: label,
                now: { Date(timeIntervalSince1970: 1_800_000_000.25) },
                sink: { lines.append($0) }
            )
        }
        logger[metadataKey: "request-id"] = "abc"
        logger.info(
            "a \"quoted\"\nline",
            metadata: [
                "status": "200", "path": "/de/\u{1}", "id": "0012", "time": "noon", "list": ["a", "1"],
                "map": ["k": "v"],
            ]
        )
        logger.debug("not said")
        let text = lines.value
        #expect(text.hasSuffix("\n"))
        #expect(text.split(separator: "\n").count == 1)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["message"] as? String == "a \"quoted\"\nline")
        #expect(object["level"] as? String == "info")
        #expect(object["log"] as? String == "serve")
        #expect(object["time"] as? String == "2027-01-15T08:00:00.250Z")
        #expect(object["time_"] as? String == "noon")
        #expect(object["request-id"] as? String == "abc")
        #expect(object["status"] as? Int == 200)
        #expect(object["id"] as? String == "0012")
        #expect(object["path"] as? String == "/de/\u{1}")
        #expect(object["list"] as? [AnyHashable] == ["a", 1])
        #expect((object["map"] as? [String: String]) == ["k": "v"])
    }
}
