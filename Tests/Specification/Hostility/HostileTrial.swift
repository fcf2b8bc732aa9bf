import Foundation

/// Holds many hostile conversations with a server on this machine, and looks at each answer.
public struct HostileTrial: Sendable {
    /// The headers that an answer may have.
    private static let knownFields: Set<String> = [
        "date", "content-length", "content-type", "content-encoding", "content-range", "content-disposition",
        "content-security-policy", "connection", "etag", "last-modified", "cache-control", "vary", "surrogate-key",
        "x-content-type-options", "referrer-policy", "access-control-allow-origin", "access-control-allow-methods",
        "access-control-allow-headers", "access-control-max-age", "access-control-expose-headers",
        "cross-origin-resource-policy", "accept-ranges", "allow", "retry-after", "link", "x-total-count",
        "www-authenticate", "transfer-encoding",
    ]
    /// How often somebody well-meaning asks in between.
    private static let goodEvery = 20

    private let port: Int
    private let paths: [String]
    private let good: (path: String, body: [UInt8])
    /// What no answer may hold.
    private let secrets: [[UInt8]]

    /// Makes a trial of a server that has these paths, one of them with a body that is known; no answer may hold any of
    /// `secrets`.
    public init(port: Int, paths: [String], good: (path: String, body: [UInt8]), secrets: [String]) {
        self.port = port
        self.paths = paths
        self.good = good
        let inner = [
            "root:x:0", "SQLite", "sqlite", ".swift", "Fatal", "Hummingbird", "NIO", "Optional(", "Error Domain",
        ]
        self.secrets = (secrets + inner).map { Array($0.utf8) }
    }

    /// Sends so many requests over several connections at a time.
    public func run(requests: Int, seed: UInt64, width: Int = 8) async -> HostileReport {
        await withTaskGroup(of: HostileReport.self) { group in
            for worker in 0..<width {
                group.addTask {
                    await withCheckedContinuation { continuation in
                        // What blocks must not keep the server from answering, which may be in this process.
                        Thread.detachNewThread {
                            continuation.resume(
                                returning: work(requests / width + 1, seed: seed &* 1_000 &+ UInt64(worker))
                            )
                        }
                    }
                }
            }
            return await group.reduce(into: HostileReport()) { $0.add($1) }
        }
    }

    private func work(_ count: Int, seed: UInt64) -> HostileReport {
        var report = HostileReport()
        var requests = HostileRequests(seed: seed, paths: paths)
        while report.requests < count {
            let conversation = requests.next()
            report.requests += conversation.requestCount
            report.connections += 1
            report.kinds[conversation.kind, default: 0] += 1
            hold(conversation, &report)
            if report.connections % Self.goodEvery == 0 { askWell(&report) }
        }
        return report
    }

    private func hold(_ conversation: HostileConversation, _ report: inout HostileReport) {
        guard let socket = LoopbackSocket(port: port) else { return report.fault("no connection") }
        for piece in conversation.pieces {
            // A server that has had enough closes the connection while it is sent to.
            guard socket.send(piece) else { break }
        }
        guard !conversation.leavesEarly else { return }
        socket.finishSending()
        guard let answer = socket.readToEnd() else { return report.fault("\(Self.shown(conversation)): no end") }
        judge(answer, to: conversation, &report)
    }

    /// Somebody well-meaning asks, and gets what is right.
    private func askWell(_ report: inout HostileReport) {
        let request = "GET \(good.path) HTTP/1.1\r\nHost: shop.example\r\nConnection: close\r\n\r\n"
        guard let socket = LoopbackSocket(port: port), socket.send(Array(request.utf8)),
            let answer = socket.readToEnd()
        else { return report.fault("a good request was not answered") }
        guard answer.starts(with: "HTTP/1.1 200 OK\r\n".utf8), answer.suffix(good.body.count) == good.body[...] else {
            return report.fault("a good request got \(String(decoding: answer.prefix(200), as: UTF8.self))")
        }
        report.goodAnswers += 1
    }

    private func judge(_ answer: [UInt8], to conversation: HostileConversation, _ report: inout HostileReport) {
        func fault(_ what: String) {
            report.fault("\(Self.shown(conversation)): \(what): \(String(decoding: answer.prefix(300), as: UTF8.self))")
        }
        guard !answer.isEmpty else { return }
        guard answer.starts(with: "HTTP/1.1 ".utf8) else { return fault("no HTTP") }
        for secret in secrets where Data(answer).range(of: Data(secret)) != nil {
            fault("leaks '\(String(decoding: secret, as: UTF8.self))'")
        }
        let heads = Self.heads(in: answer)
        for head in heads {
            guard let status = Int(head.status), (100..<600).contains(status) else {
                fault("status \(head.status)")
                continue
            }
            report.answers[status / 100] += 1
            if status >= 500 { fault("status \(status)") }
            for field in head.fields where !Self.knownFields.contains(field) { fault("field \(field)") }
        }
        if heads.count(where: { $0.status != "100" }) > conversation.requestCount { fault("\(heads.count) answers") }
    }

    /// The heads of all responses; no body of the site looks like one.
    private static func heads(in answer: [UInt8]) -> [(status: String, fields: [String])] {
        let data = Data(answer)
        var heads: [(String, [String])] = []
        var rest = data.startIndex..<data.endIndex
        while let start = data.range(of: Data("HTTP/1.1 ".utf8), in: rest) {
            let end =
                data.range(of: Data("\r\n\r\n".utf8), in: start.lowerBound..<data.endIndex)?.lowerBound ?? data.endIndex
            let lines = String(decoding: data[start.lowerBound..<end], as: UTF8.self).components(separatedBy: "\r\n")
            let status = lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? ""
            heads.append((status, lines.dropFirst().map { String($0.prefix { $0 != ":" }).lowercased() }))
            rest = end..<data.endIndex
        }
        return heads
    }

    private static func shown(_ conversation: HostileConversation) -> String {
        let bytes = conversation.pieces.joined().prefix(400)
        return "\(conversation.kind) \(String(decoding: bytes, as: UTF8.self).debugDescription)"
    }
}
