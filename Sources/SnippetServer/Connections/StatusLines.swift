import Foundation
import HTTPTypes
import NIOCore

/// The beginnings of prepared responses, which are the same for a second: status line and date.
struct StatusLines {
    private var second: Int?
    private var ok = ByteBuffer()
    private var notModified = ByteBuffer()

    /// The beginning of a response of 200 or 304 at a moment.
    mutating func beginning(of status: HTTPResponse.Status, at now: Date) -> ByteBuffer {
        let second = Int(now.timeIntervalSince1970.rounded(.down))
        if second != self.second {
            self.second = second
            let date = now.httpDate
            ok = ByteBuffer(string: "HTTP/1.1 200 OK\r\nDate: \(date)\r\n")
            notModified = ByteBuffer(string: "HTTP/1.1 304 Not Modified\r\nDate: \(date)\r\n")
        }
        return status == .notModified ? notModified : ok
    }
}
