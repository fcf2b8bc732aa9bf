extension HostileRequests {
    /// A request that must never be taken for one.
    private var smuggled: String { "GET \(Self.smuggledPath) HTTP/1.1\r\nHost: x\r\n\r\n" }

    mutating func length() -> HostileConversation {
        let hidden = smuggled
        let size = hidden.utf8.count
        let fields = pick([
            "Content-Length: \(size)\r\nContent-Length: 0\r\n", "Content-Length: 0\r\nContent-Length: \(size)\r\n",
            "Content-Length: \(size), 0\r\n", "Content-Length: -\(size)\r\n", "Content-Length: +\(size)\r\n",
            "Content-Length: 0x\(String(size, radix: 16))\r\n", "Content-Length: \(size) \(size)\r\n",
            "Content-Length: 99999999999999999999\r\n", "Content-Length: \(size).0\r\n", "Content-Length : \(size)\r\n",
            "Content-Length: \u{661}\r\n", "Content-Length:\r\n", "Content-Length: a\r\n", "Content-Length\r\n",
            "Content-Length: \(size)\r\n", "Content-Length:\u{B}\(size)\r\n",
            "Content_Length: 0\r\nContent-Length: \(size)\r\n",
        ])
        let request = "\(pick(["GET", "POST", "PUT", "HEAD"])) \(path()) HTTP/1.1\r\nHost: x\r\n\(fields)\r\n"
        return HostileConversation(.length, bytes(request + hidden))
    }

    mutating func chunk() -> HostileConversation {
        let hidden = smuggled
        let size = hidden.utf8.count
        let coding = pick([
            "Transfer-Encoding: chunked\r\nContent-Length: \(size)\r\n",
            "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: identity, chunked, identity\r\n",
            "Transfer-Encoding: xchunked\r\nContent-Length: \(size)\r\n",
            "Transfer-Encoding : chunked\r\nContent-Length: \(size + 40)\r\n",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
            "Transfer-Encoding:\u{B}chunked\r\nContent-Length: 5\r\n",
            "Transfer-Encoding: \"chunked\"\r\n", "Transfer-Encoding: gzip\r\n",
            "Transfer-Encoding: chunked;q=1\r\nContent-Length: 3\r\n",
        ])
        let body = pick([
            "0\r\n\r\n\(hidden)", "\(String(size, radix: 16))\r\n\(hidden)\r\n0\r\n\r\n", "-1\r\n\(hidden)",
            "ffffffffffffffff\r\n\(hidden)", "0x5\r\nhello\r\n0\r\n\r\n", "5\r\nhello0\r\n\r\n\(hidden)",
            "5;ext=\"\r\nhello\r\n0\r\n\r\n",
            "g\r\n\(hidden)", "\r\n\r\n\(hidden)", "5 \r\nhello\r\n0\r\n\r\n\(hidden)", "0\r\nX: y\r\n\r\n\(hidden)",
            "00000000000000000000005\r\nhello\r\n0\r\n\r\n", "5\nhello\n0\n\n\(hidden)",
        ])
        return HostileConversation(
            .chunk,
            bytes("\(pick(["GET", "POST"])) \(path()) HTTP/1.1\r\nHost: x\r\n\(coding)\r\n\(body)")
        )
    }

    mutating func control() -> HostileConversation {
        let hidden = "GET \(Self.smuggledPath) HTTP/1.1\r\nHost: x\r\n\r\n"
        let text = pick([
            "GET \(path()) HTTP/1.1\nHost: x\n\n", "GET \(path()) HTTP/1.1\rHost: x\r\r",
            "GET \(path()) HTTP/1.1\r\nHost: x\r\nA: b\rC: d\r\n\r\n",
            "GET \(path())\u{0} HTTP/1.1\r\nHost: x\r\n\r\n", "GET \(path()) HTTP/1.1\r\nHost: x\r\nA: b\u{0}c\r\n\r\n",
            "\u{0}GET \(path()) HTTP/1.1\r\nHost: x\r\n\r\n", "GET \(path())\u{7F} HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET\u{B}\(path()) HTTP/1.1\r\nHost: x\r\n\r\n", "GET \(path()) HTTP/1.1\r\n\r\nHost: x\r\n\r\n",
            "GET \(path()) HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n",
            "GET \(path()) HTTP/1.1\r\nHost: x\r\nA\n: b\r\n\r\n",
            "\r\n\r\nGET \(path()) HTTP/1.1\r\nHost: x\r\n\r\n",
            "GET \(path()) HTTP/1.1\r\nHost: x\r\nA:\u{1}\u{2}\r\n\r\n",
            "GET \(path()) HTTP/1.1\r\nHost: x\r\nA: b\r\r\n\r\n", "GET \(path()) HTTP/1.1\r\r\nHost: x\r\n\r\n",
            "GET \(path()) HTTP/1.1\r\nHost: x\r\nContent-Length: \(hidden.utf8.count)\r\n\r\n\(hidden)",
        ])
        return HostileConversation(.control, bytes(text), requests: 2)
    }

    mutating func pipeline() -> HostileConversation {
        let count = number(2...8)
        var bytes: [UInt8] = []
        for _ in 0..<count {
            switch number(0...5) {
            case 0: bytes += self.bytes("GET \(traversal()) HTTP/1.1\r\nHost: x\r\n\r\n")
            case 1: bytes += self.bytes("HEAD \(path()) HTTP/1.1\r\nHost: x\r\n\(conditions())\r\n")
            case 2: bytes += self.bytes("POST \(path()) HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello")
            case 3: bytes += self.bytes("GET \(encoding()) HTTP/1.1\r\nHost: x\r\n\r\n")
            case 4: bytes += self.bytes("GET \(path())\(version())\r\nHost: x\r\n\r\n")
            default: bytes += self.bytes("GET \(path()) HTTP/1.1\r\nHost: x\r\n\r\n")
            }
        }
        return HostileConversation(.pipeline, bytes, requests: count + 1)
    }

    mutating func noise() -> [UInt8] {
        switch number(0...4) {
        case 0: return (0..<number(1...3_000)).map { _ in UInt8.random(in: 0...255, using: &generator) }
        case 1:
            return [0x16, 3, 1, 2, 0, 1, 0, 1, 0xFC, 3, 3]
                + (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) }
        case 2: return bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") + [0, 0, 0, 4, 0, 0, 0, 0, 0]
        case 3:
            return bytes(
                pick(["SSH-2.0-x\r\n", "EHLO x\r\n", "\u{3}\u{0}\u{0}\u{13}", "<?xml?>\r\n", "QUIT\r\n", "\r\n"])
            )
        default:
            // A right request with bits turned over.
            var right = head("GET \(path()) HTTP/1.1", "Accept-Encoding: gzip\r\n")
            for _ in 0..<number(1...6) { right[number(0...right.count - 1)] ^= 1 << UInt8(number(0...7)) }
            return right
        }
    }

    mutating func slow() -> HostileConversation {
        let whole = pick([
            head("GET \(path()) HTTP/1.1"), head("POST \(path()) HTTP/1.1", "Content-Length: 50000\r\n") + bytes("abc"),
            head("POST \(path()) HTTP/1.1", "Transfer-Encoding: chunked\r\n") + bytes("5\r\nhel"),
            bytes("GET \(path()) HT"),
        ])
        let size = max(1, whole.count / number(2...12))
        let pieces = stride(from: 0, to: whole.count, by: size).map { Array(whole[$0..<min($0 + size, whole.count)]) }
        return HostileConversation(.slow, pieces: pieces)
    }

    mutating func departure() -> HostileConversation {
        let whole = head("GET \(path()) HTTP/1.1", conditions())
        return HostileConversation(.departure, Array(whole.prefix(number(1...whole.count))), leavesEarly: true)
    }
}
