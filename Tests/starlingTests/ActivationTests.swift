import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Specification
import Testing

@Suite(
    "A socket that the manager of services has opened",
    .serialized,
    .timeLimit(.minutes(2)),
    .enabled("python3 stands for the manager") {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/python3")
    }
)
struct ActivationTests {
    /// Opens a socket, becomes the program, and gives it the socket as the manager does.
    private static let manager = """
        import os, socket, sys
        listener = socket.socket(); listener.bind(('127.0.0.1', 0))
        if sys.argv[1] != 'deaf': listener.listen(16)
        with open('port', 'w') as file: file.write(str(listener.getsockname()[1]))
        os.dup2(listener.fileno(), 3); os.set_inheritable(3, True)
        os.environ['LISTEN_FDS'] = '2' if sys.argv[1] == 'two' else '1'
        os.environ['LISTEN_PID'] = str(1 if sys.argv[1] == 'other' else os.getpid())
        os.execv(sys.argv[2], sys.argv[2:])
        """

    private func start(_ way: String, in site: ShopSite) throws -> RunningProgram {
        try StarlingProgram.start(
            ["-c", Self.manager, way, StarlingProgram.file.path(percentEncoded: false), "serve"],
            environment: site.environment,
            in: site.folder,
            program: URL(filePath: "/usr/bin/python3")
        )
    }

    private func port(_ site: ShopSite) throws -> String {
        try String(contentsOf: site.folder.appending(path: "port"), encoding: .utf8)
    }

    @Test("is served on, with all that the other has: what is prepared, what is not, HEAD, and the end of the program")
    func serves() async throws {
        try await ShopSite.open(products: 4, reviews: 40) { site in
            #expect(try await site.run("refresh").status == 0)
            let program = try start("one", in: site)
            let (_, told) = try await program.waits(for: /Serving on http:\/\/[0-9.]+:(\d+)\//)
            #expect(try told == port(site)[...])
            let address = "http://127.0.0.1:\(told)"
            for _ in 0..<3 {
                let response = try await HTTPClient.shared.execute(
                    HTTPClientRequest(url: address + "/de/shop/index.html"),
                    timeout: .seconds(30)
                )
                let body = try await response.body.collect(upTo: 1 << 20)
                #expect(try [UInt8](body.readableBytesView) == site.live("de/shop/index.html"))
                #expect(response.headers["date"].count == 1)
            }
            var missing = HTTPClientRequest(url: address + "/de/p/none/stars.html")
            missing.method = .HEAD
            let response = try await HTTPClient.shared.execute(missing, timeout: .seconds(30))
            #expect(response.status == .notFound)
            #expect(response.headers["date"].count == 1)
            program.send(SIGTERM)
            #expect(await program.exitStatus == 0)
        }
    }

    @Test("that is none is refused by name", arguments: ["deaf", "two"])
    func refuses(way: String) async throws {
        try await ShopSite.open(products: 4, reviews: 0) { site in
            let result = try await ProgramResult(start(way, in: site))
            #expect(result.status == 78)
            #expect(result.errors.contains(way == "two" ? "LISTEN_FDS" : "ListenStream="))
        }
    }

    @Test("that is another process's is left alone")
    func leavesAlone() async throws {
        try await ShopSite.open(products: 4, reviews: 0) { site in
            try site.write(site.configuration() + "\nserve: { port: 0 }\n", to: "starling.yaml")
            let program = try start("other", in: site)
            let (_, told) = try await program.waits(for: /Serving on http:\/\/[0-9.]+:(\d+)\//)
            #expect(try told != port(site)[...])
            program.send(SIGTERM)
            #expect(await program.exitStatus == 0)
        }
    }
}
