import EkomiClient
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Reviews
import Testing

@Suite("Over the network")
struct NetworkTests {
    /// Asks a server that answers every request so, and gives what became of it.
    ///
    /// `released` ends when the client has its outcome.
    private func outcome(
        limits: Limits = Limits(),
        until released: (stream: AsyncStream<Void>, continuation: AsyncStream<Void>.Continuation)? = nil,
        _ respond: @escaping @Sendable (Request) async throws -> Response
    ) async throws -> Result<String?, EkomiError> {
        let router = Router()
        router.get("**") { request, _ in try await respond(request) }
        let application = Application(router: router)
        return try await application.test(.live) { client in
            defer { released?.continuation.finish() }
            let port = try #require(client.port)
            let url = try #require(URL(string: "http://127.0.0.1:\(port)"))
            return try await Transport.overNetwork(limits: limits) { transport in
                let account = Germany.account(
                    transport,
                    limits: limits,
                    retry: .never,
                    endpoints: Endpoints([.smartForms: url])
                )
                do {
                    return .success(try await account.smartForms.shop().name)
                } catch let error as EkomiError {
                    return .failure(error)
                }
            }
        }
    }

    private func failure(_ outcome: Result<String?, EkomiError>) -> EkomiError? {
        guard case .failure(let error) = outcome else { return nil }
        return error
    }

    private static let shop = ByteBuffer(string: #"{"data":{"shop_name":"S"}}"#)

    @Test("An answer arrives, and the request carried what it should")
    func answers() async throws {
        let outcome = try await outcome { request in
            let id = request.headers[try #require(HTTPField.Name("interface-id"))]
            return Response(status: id == "665" ? .ok : .unauthorized, body: .init(byteBuffer: Self.shop))
        }
        #expect(try outcome.get() == "S")
    }

    @Test("A body beyond the bound is not taken, announced or not")
    func boundsBody() async throws {
        let limits = Limits(bodyBytes: 1000)
        let large = ByteBuffer(repeating: UInt8(ascii: " "), count: 1001)
        let announced = try await outcome(limits: limits) { _ in Response(status: .ok, body: .init(byteBuffer: large)) }
        let endless = try await outcome(limits: limits) { _ in
            Response(
                status: .ok,
                body: .init { writer in
                    // Ends when nobody listens any more.
                    while true { try await writer.write(large) }
                }
            )
        }
        for outcome in [announced, endless] {
            let error = try #require(failure(outcome))
            #expect(error.kind == .unintelligible && error.reason.contains("longer than allowed"), "\(error)")
        }
    }

    @Test("A body at the bound is taken")
    func takesBodyAtBound() async throws {
        let outcome = try await outcome(limits: Limits(bodyBytes: Self.shop.readableBytes)) { _ in
            Response(status: .ok, body: .init(byteBuffer: Self.shop))
        }
        #expect(try outcome.get() == "S")
    }

    @Test("A compressed answer is unpacked, and none becomes larger than its bound by it")
    func unpacks() async throws {
        let small = "H4sIAAAAAAACA6tWSkksSVSyqlYqzsgviM9LzE1VslIKVqqtBQDiFx+1GgAAAA=="
        // 100,000 blanks in 163 bytes.
        let large =
            "H4sIAAAAAAACA+3BywmAMAAFsFXKG6NrOIAULHjxA3or3d01PCQpBQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            + "APirka29LXXk2a97PdvRU7Nkzg+q4GxLuoYBAA=="
        func answer(_ base64: String, limits: Limits) async throws -> Result<String?, EkomiError> {
            let body = try #require(Data(base64Encoded: base64))
            return try await outcome(limits: limits) { request in
                #expect(request.headers[.acceptEncoding]?.contains("gzip") == true)
                return Response(
                    status: .ok,
                    headers: [.contentEncoding: "gzip"],
                    body: .init(byteBuffer: ByteBuffer(bytes: body))
                )
            }
        }
        #expect(try await answer(small, limits: Limits(bodyBytes: 1000)).get() == "S")
        #expect(try await answer(large, limits: Limits()).get() == "S")
        let refused = failure(try await answer(large, limits: Limits(bodyBytes: 1000)))
        #expect(refused?.kind == .unintelligible && refused?.reason.contains("longer than allowed") == true)
        let broken = failure(try await answer("H4sIAAAAAAACA6tWSkksAAAA", limits: Limits()))
        #expect(broken?.kind == .unintelligible || broken?.kind == .upstreamDown)
    }

    @Test("Silence after the head ends at the limit between bytes, and at that of the whole request")
    func boundsSilence() async throws {
        for limits in [Limits(read: .milliseconds(50)), Limits(request: .milliseconds(50))] {
            let released = AsyncStream.makeStream(of: Void.self)
            let outcome = try await outcome(limits: limits, until: released) { _ in
                Response(
                    status: .ok,
                    body: .init { writer in
                        try await writer.write(ByteBuffer(string: "{"))
                        // The rest is never sent: this ends when the client has given up.
                        for await _ in released.stream {}
                        try await writer.finish(nil)
                    }
                )
            }
            #expect(failure(outcome)?.kind == .timedOut)
        }
    }

    @Test("A connection that breaks within the body is upstream's fault")
    func readsReset() async throws {
        struct Broken: Error {}
        let outcome = try await outcome { _ in
            Response(
                status: .ok,
                headers: [.contentLength: "5000"],
                body: .init(contentLength: 5000) { writer in
                    try await writer.write(Self.shop)
                    throw Broken()
                }
            )
        }
        #expect(failure(outcome)?.kind == .upstreamDown)
    }

    @Test("Truncated JSON of the right length is unintelligible")
    func readsTruncation() async throws {
        let outcome = try await outcome { _ in
            Response(status: .ok, body: .init(byteBuffer: ByteBuffer(string: #"{"data":{"shop_na"#)))
        }
        #expect(failure(outcome)?.kind == .unintelligible)
    }

    @Test("A redirect is not followed, so that no other host sees the password")
    func refusesRedirect() async throws {
        let outcome = try await outcome { request in
            guard request.uri.path == "/api/v2/shops" else {
                return Response(status: .ok, body: .init(byteBuffer: Self.shop))
            }
            return Response(status: .found, headers: [.location: "/elsewhere"])
        }
        #expect(failure(outcome)?.status == 302)
    }

    @Test("Where nobody listens, upstream is down")
    func readsRefusedConnection() async throws {
        let url = try #require(URL(string: "http://127.0.0.1:1"))
        let error = try await Transport.overNetwork { transport in
            let account = Germany.account(transport, retry: .never, endpoints: Endpoints([.smartForms: url]))
            return await ekomiError { _ = try await account.smartForms.shop() }
        }
        #expect(error?.kind == .upstreamDown)
    }
}
