import AsyncHTTPClient
import EkomiSandbox
import Foundation
import NIOCore
import NIOHTTP1
import Specification
import Testing

/// A socket that takes datagrams, as a manager of services has one.
private final class NotifySocket: Sendable {
    let path: String
    private let descriptor: CInt

    init(in folder: URL) throws {
        path = folder.appending(path: "notify").path(percentEncoded: false)
        descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue), 0)
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        let bytes = [UInt8](path.utf8)
        try #require(bytes.count < MemoryLayout.size(ofValue: name.sun_path))
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: bytes) }
        let status = withUnsafePointer(to: &name) { name in
            name.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        try #require(status == 0)
    }

    deinit { close(descriptor) }

    /// The next datagram, if one has come.
    func next() -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = recv(descriptor, &buffer, buffer.count, CInt(MSG_DONTWAIT))
        return count > 0 ? String(decoding: buffer.prefix(count), as: UTF8.self) : nil
    }

    /// The next datagram, once one comes.
    func wait() async -> String {
        while true {
            if let message = next() { return message }
            await breathe()
        }
    }
}

@Suite("A daemon and who manages it", .serialized, .timeLimit(.minutes(3)))
struct ReloadTests {
    private func status(_ url: String) async throws -> UInt {
        try await HTTPClient.shared.execute(HTTPClientRequest(url: url), timeout: .seconds(60)).status.code
    }

    @Test("It is ready when it answers, reads its configuration again at SIGHUP, keeps the old where the new is wrong")
    func reloads() async throws {
        try await ShopSite.open { opened in
            var site = opened
            #expect(try await site.run("refresh").status == 0)
            let socket = try NotifySocket(in: site.folder)
            site.environment["NOTIFY_SOCKET"] = socket.path
            site.environment["STARLING_TEST_FEEDS"] = "sesame"
            let program = try site.start("serve", "--port", "0", "--log", "json")
            let (_, address) = try await program.waits(for: /Serving on (http:\/\/127\.0\.0\.1:\d+)\//)
            #expect(await socket.wait() == "READY=1")
            let feed = "\(address)/feeds/de/google-product-reviews.xml"
            #expect(try await status(feed) == 200)

            let access = "\nfeed-access: { user: google, password: { env: STARLING_TEST_FEEDS } }\n"
            try site.write(site.configuration() + access, to: "starling.yaml")
            program.send(SIGHUP)
            #expect(await socket.wait().hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
            #expect(await socket.wait() == "READY=1")
            #expect(try await status(feed) == 401)

            try site.write(site.configuration() + "\nfeed-acess: {}\nserve: { port: 1 }\n", to: "starling.yaml")
            program.send(SIGHUP)
            #expect(await socket.wait().hasPrefix("RELOADING=1"))
            #expect(await socket.wait() == "READY=1")
            #expect(try await status(feed) == 401)

            try site.write(site.configuration() + "\nserve: { port: 1 }\n", to: "starling.yaml")
            program.send(SIGHUP)
            #expect(await socket.wait().hasPrefix("RELOADING=1"))
            #expect(await socket.wait() == "READY=1")
            #expect(try await status(feed) == 200)

            program.send(SIGTERM)
            #expect(await socket.wait() == "STOPPING=1")
            #expect(await program.exitStatus == 0)
            let log = try await program.errors.split(separator: "\n")
                .compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any] }
            #expect(log.count { $0["message"] as? String == "request" && $0["request-id"] != nil } >= 4)
            let refused = log.first { $0["message"] as? String == "The configuration stays as it was" }
            let findings = "\(refused?["findings"] ?? "")"
            #expect(findings.contains("feed-access"))
            #expect(log.contains { $0["keys"] as? String == "serve.port" })
        }
    }

    @Test("A manager that is not there, or whose name is none, keeps nobody from serving")
    func noManager() async throws {
        try await ShopSite.open(products: 0, reviews: 0) { opened in
            for name in ["/nowhere/notify", "@starling-test-\(UUID().uuidString)", String(repeating: "x", count: 300)] {
                var site = opened
                site.environment["NOTIFY_SOCKET"] = name
                let program = try site.start("serve", "--port", "0")
                _ = try await program.waits(for: /Serving on (http:\/\/127\.0\.0\.1:\d+)\//)
                program.send(SIGTERM)
                #expect(await program.exitStatus == 0)
                #expect(try await program.errors.contains("cannot be told"))
            }
        }
    }
}
