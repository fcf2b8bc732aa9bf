extension HostileRequests {
    mutating func traversal() -> String {
        let up = pick([
            "../", "..%2f", "..%2F", "%2e%2e/", "%2e%2e%2f", "..\\", "..%5c", "....//", "..;/", "..%00/",
            "%252e%252e%252f",
            "..%c0%af", "..%ef%bc%8f", "%c0%ae%c0%ae/", "~2e~2e/", "~2e~2e~2f", ".%2e/", "/./../", "..//",
        ])
        let target = pick([
            "etc/passwd", "secret.txt", "var/secret.txt", "starling.yaml", "site.db", "review.db", "site.db-wal",
            "lock",
            "proc/self/environ", "proc/self/maps", "feeds/../secret.txt", ".htaccess", "circuits.json", "damage.txt",
        ])
        let start = pick(["/", "/de/", "/de/p/1/", "/feeds/", "/feeds/de/", "/assets/", "//", "/./", "/gallery/", "\\"])
        return start + String(repeating: up, count: number(1...9)) + target + maybe("%00.html") + maybe("?x=1")
    }

    mutating func encoding() -> String {
        let pieces = [
            "%", "%2", "%zz", "%00", "%0a", "%0d%0a", "%7f", "%ff", "%c3%28", "%f0%9f%92%a9", "%u0041", "%25", "%2F",
            "%3F",
            "%e2%80%ae", "~", "~0", "~zz", "~2f", "~00", "+", "%20", "%22", "%3Cscript%3E", "{{x}}", "${jndi:x}", "'--",
        ]
        let target = (0..<number(1...6)).map { _ in pick(pieces) }.joined(separator: pick(["", "/", "."]))
        return pick(["/", "/de/p/", "/feeds/de/", "/assets/", path() + "/", path()]) + target
            + (chance(0.05) ? String(repeating: "a/", count: number(500...9_000)) : "")
    }

    mutating func target() -> String {
        let form = pick([
            "http://shop.example\(path())", "https://other.example:99\(path())", "http://", "http:///etc/passwd", "*",
            "shop.example:80", "", " ", "?", "#", "/#x", "//evil.example/", "http://[::1", "http://user:secret@x/",
            "file:///etc/passwd",
            "\(path()) \(path())", "\\\\x\\y", "http:/x", "javascript:alert(1)", "/\u{E4}\u{1F4A9}",
        ])
        return "\(pick(["GET", "HEAD", "OPTIONS", "CONNECT"])) \(form) HTTP/1.1"
    }

    mutating func method() -> HostileConversation {
        let name = pick([
            "POST", "PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "OPTIONS", "PURGE", "PROPFIND", "MKCOL", "PRI",
            "SOURCE",
            "get", "G\u{E9}T", "GET\t", " GET", "", "G E T", "GET/", "\"GET\"",
            String(repeating: "M", count: number(1...9_000)),
        ])
        let body = pick(["", "x", "{}", String(repeating: "b", count: number(1...70_000))])
        let fields = body.isEmpty ? "" : "Content-Length: \(body.utf8.count)\r\n"
        return HostileConversation(
            .method,
            head("\(name) \(path()) HTTP/1.1", fields + maybe("Expect: 100-continue\r\n")) + bytes(body)
        )
    }

    mutating func host() -> String {
        pick([
            "", "Host:\r\n", "Host: a\r\nHost: b\r\n", "Host: a, b\r\n", "Host: evil.example\r\n", "Host: a b\r\n",
            "Host: /etc\r\n",
            "Host: [::1\r\n", "Host: a:99999999\r\n", "Host: \u{0}\r\n", "host: a\r\nHOST: a\r\n", "Host : a\r\n",
            "Host\r\n",
            "X-Forwarded-Host: evil.example\r\nHost: a\r\n", "Forwarded: for=\"_x\";host=evil\r\nHost: a\r\n",
            "Host: \(String(repeating: "h", count: number(1...20_000)))\r\n", "Host: ../../x\r\n", "Host: a@b\r\n",
        ])
    }

    mutating func version() -> String {
        pick([
            "", " ", " HTTP/0.9", " HTTP/1.0", " HTTP/1.2", " HTTP/2.0", " HTTP/3", " HTTP/1.1.1", " HTTP/11",
            " HTTP/1", " http/1.1",
            " HTTP/-1.1", " HTTP/1.\u{661}", " HTTP/1.1 ", " HTTP/1.1\t", "  HTTP/1.1", "\tHTTP/1.1", " HTTPS/1.1",
            " ICY", " RTSP/1.0",
            " HTTP/1.99999999999999999999", " HTTP/A.B", "HTTP/1.1",
        ])
    }

    mutating func header() -> String {
        switch number(0...9) {
        case 0: return "X: \(String(repeating: "x", count: number(15_000...40_000)))\r\n"
        case 1: return (0..<number(90...400)).map { "X-\($0): \($0)\r\n" }.joined()
        case 2: return "\(String(repeating: "N", count: number(1...20_000))): x\r\n"
        case 3:
            return pick([
                ": x\r\n", " : x\r\n", "X\r\n", "X x: y\r\n", "X: y\r\n z\r\n", " X: y\r\n", "X:\u{0}\r\n",
                "(X): y\r\n", "X\t: y\r\n",
            ])
        case 4: return "Cookie: \(String(repeating: "a=b; ", count: number(1...3_000)))\r\n"
        case 5:
            return
                "Authorization: \(pick(["Basic", "Basic !!!", "Basic Og==", "Bearer x", "Digest a=b", "Negotiate"]))\r\n"
        case 6: return "Upgrade: \(pick(["h2c", "websocket", "TLS/1.0"]))\r\nConnection: Upgrade, HTTP2-Settings\r\n"
        case 7: return "Connection: \(pick(["close, close", "x", "keep-alive, upgrade", ",,,", "Host"]))\r\n"
        case 8:
            return
                "X-Forwarded-For: \(pick(["127.0.0.1", "' OR 1=1", "::ffff:1", String(repeating: "1.1.1.1,", count: 900)]))\r\n"
        default: return "User-Agent: \(pick(["() { :;}; /bin/id", "<script>", "%n%n%s", "\u{1B}[31m", "{{7*7}}"]))\r\n"
        }
    }

    mutating func range() -> String {
        pick([
            "bytes=", "bytes=-", "bytes=-0", "bytes=0-", "bytes=9-1", "bytes=-1--1", "bytes=99999999999999999999-",
            "bytes=0-0,1-1",
            "bytes=\(String(repeating: "0-,", count: number(1...4_000)))0-", "bytes=a-b", "lines=1-2", "bytes 0-1",
            "bytes=0-0x10",
            "bytes=-99999999999999999999", "bytes=1-1,", "none", "bytes=\u{661}-2", "bytes= 1 - 2",
            "bytes=18446744073709551615-",
            "bytes=5-3,2-1", "BYTES=0-3", "bytes=0-9223372036854775807", "bytes=-9223372036854775808", "bytes=0-,-1,2-",
        ])
    }

    mutating func condition() -> String {
        pick([
            "*", "\"", "\"\"", "W/\"x\"", "\"a\",\"b\"", "W/",
            "\"\(String(repeating: "e", count: number(1...9_000)))\"",
            "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "yesterday", "0", "-1", "\u{0}",
            String(repeating: "\"x\",", count: number(1...2_000)),
        ])
    }

    mutating func conditions() -> String {
        let names = ["If-None-Match", "If-Match", "If-Modified-Since", "If-Unmodified-Since", "If-Range", "Range"]
        let codings = [
            "br;q=", "gzip;q=2", "*;q=0", "identity;q=0", "br;q=1e9", "gzip;;;q=1", ",,,", "br;q=-1", "gzip\u{0}",
            String(repeating: "gzip,", count: number(1...2_000)),
        ]
        return (0..<number(1...4)).map { _ in "\(pick(names)): \(condition())\r\n" }.joined()
            + maybe("Accept-Encoding: \(pick(codings))\r\n")
            + maybe("Accept: \(pick(["*/*;q=x", "text/html;level=99", ""]))\r\n")
    }

    mutating func query() -> String {
        let names = ["sort", "stars", "page", "per_page", "language", "with", "x", "", "sort[]", "__proto__"]
        let values = [
            "newest", "", "-1", "0", "99999999999999999999", "1e9", "1' OR '1'='1", "%27%3B--", "5,5,5,5", "%00", "%",
            "<b>", "a b", "1&1",
            "../../etc/passwd", "${7*7}", "\u{1F4A9}", String(repeating: "9", count: number(1...2_000)),
        ]
        return (0..<number(1...5)).map { _ in "\(pick(names))=\(pick(values))" }
            .joined(separator: pick(["&", "&&", ";", "&amp;"]))
    }
}
