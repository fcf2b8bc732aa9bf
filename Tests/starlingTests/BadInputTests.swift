import Foundation
import Schedule
import Specification
import Testing

@Suite("Bad input to the program", .serialized, .timeLimit(.minutes(2)))
struct BadInputTests {
    @Test("Broken templates: exit code 65, each fault with template, line and column, and the live release stays")
    func brokenTemplates() async throws {
        try await ShopSite.open { site in
            #expect(try await site.run("refresh").status == 0)
            let release = try site.liveRelease()
            try site.write("<p>\n  {{#reviews}}{{text}}\n</p>\n", to: "theme/product/stars.html.mustache")
            try site.write("one\ntwo {{raitng-value}}\n", to: "theme/product/summary.html.mustache")
            for arguments in [["build"], ["refresh"], ["check", "--offline"]] {
                let result = try await site.run(arguments)
                #expect(result.status == 65, "\(arguments)")
                #expect(result.errors.contains("theme/product/stars.html.mustache:2:3"), "\(arguments)")
                #expect(result.errors.contains("theme/product/summary.html.mustache:2:5"), "\(arguments)")
            }
            #expect(try site.liveRelease() == release)
        }
    }

    @Test("A broken configuration: exit code 78, the line, and the nearest right key")
    func brokenConfiguration() async throws {
        try await ShopSite.open { site in
            let text = site.configuration().replacing("locale: de-DE", with: "lokale: de-DE")
            try site.write(text + "\nschedule: \"61 * * * *\"\n", to: "starling.yaml")
            for command in ["check", "build", "refresh", "serve", "status"] {
                let result = try await site.run(command)
                #expect(result.status == 78, "\(command)")
                #expect(result.errors.contains("starling.yaml:17:5: error: unknown key 'lokale'"), "\(command)")
                #expect(result.errors.contains("Write 'locale'"), "\(command)")
            }
        }
    }

    @Test("A schedule that is none: every command says so, with its line")
    func brokenSchedule() async throws {
        try await ShopSite.open { site in
            let text = site.configuration() + "\nschedule: \"61 * * * *\"\n"
            try site.write(text, to: "starling.yaml")
            let result = try await site.run("check", "--offline")
            #expect(result.status == 78)
            #expect(result.errors.contains("starling.yaml:26:"))
            #expect(result.errors.contains("'61 * * * *'"))
        }
    }

    @Test("No configuration at all: exit code 78 and what makes one")
    func noConfiguration() async throws {
        try await withTemporaryFolder { folder in
            let result = try await ProgramResult(StarlingProgram.start(["build"], in: folder))
            #expect(result.status == 78)
            #expect(result.errors.contains("starling init"))
        }
    }

    @Test(
        "Called the wrong way: exit code 64 and no stack of words",
        arguments: [
            ["buidl"], ["build", "--fully"], ["forget"], ["forget", "--review", "x", "--reviewer", "y"],
            ["sync", "--account", "grmany"], ["show"], ["sandbox", "--faults", "answers:7"],
            ["serve", "--port", "70000"], ["run", "--port", "-1"], ["sandbox", "--port", "65536"],
        ]
    )
    func usage(arguments: [String]) async throws {
        try await ShopSite.open(reviews: 0) { site in
            let result = try await site.run(arguments)
            #expect(result.status == 64)
        }
    }

    @Test("A port that is taken: exit code 78 and what to do", arguments: ["serve", "run", "demo", "sandbox"])
    func takenPort(command: String) async throws {
        try await ShopSite.open(reviews: 0) { site in
            let port = try #require(site.endpoint.port)
            let result = try await site.run(command, "--port", "\(port)")
            #expect(result.status == 78, "\(result.errors)")
            #expect(result.errors.contains("--port"))
        }
    }

    @Test("An account that is almost named right: the nearest one is offered")
    func nearestAccount() async throws {
        try await ShopSite.open(reviews: 0) { site in
            let result = try await site.run("sync", "--account", "grmany")
            #expect(result.errors.contains("did you mean 'germany'?"))
        }
    }

    @Test("The lock is held: every writing command ends with exit code 73 and names the owner")
    func lockHeld() async throws {
        try await ShopSite.open(reviews: 20) { site in
            #expect(try await site.run("refresh").status == 0)
            let lock = try RunLock(at: site.folder.appending(path: "var/lock"), purpose: "a long build", now: Date())
            let commands = [
                ["sync"], ["build"], ["refresh"], ["export", "out"], ["rollback"], ["forget", "--review", "x"],
                ["import", "reviews", "x.csv", "--account", "germany"],
                ["import", "catalogue", "x.csv", "--storefront", "de"],
            ]
            for arguments in commands {
                let result = try await site.run(arguments)
                #expect(result.status == 73, "\(arguments)")
                #expect(result.errors.contains("process \(getpid()), a long build"), "\(arguments)")
            }
            #expect(try await site.run("status").status == 0, "reading needs no lock")
            _ = consume lock
            #expect(try await site.run("build").status == 0)
        }
    }

    @Test("A product that nobody knows: exit code 65")
    func unknownProduct() async throws {
        try await ShopSite.open(reviews: 20) { site in
            #expect(try await site.run("show", "X").status == 65, "nothing is published yet")
            #expect(try await site.run("refresh").status == 0)
            let result = try await site.run("show", "no-such-product")
            #expect(result.status == 65)
            #expect(result.errors.contains("no product 'no-such-product'"))
        }
    }

    @Test("A file that cannot be linted keeps no other from being linted")
    func lintsTheRest() async throws {
        try await withTemporaryFolder { folder in
            try Data(#"{"@context":"https://schema.org","@type":"Product","name":}"#.utf8)
                .write(to: folder.appending(path: "wrong.jsonld"))
            let program = try StarlingProgram.start(["lint", "none.html", "wrong.jsonld"], in: folder)
            let result = try await ProgramResult(program)
            #expect(result.status == 65)
            #expect(result.errors.contains("none.html cannot be read"))
            #expect(result.output.contains("wrong.jsonld"))
        }
    }

    @Test(
        "Google's own samples are linted with exit code 65 and what is wrong with them",
        .enabled(if: Conformance.isAvailable),
        arguments: [
            ("google_dev_sample_2.3.xml", "feed-version"), ("google_dev_sample_2.4.xml", "misplaced-element"),
            ("sample_2.4_xsd_valid.xml", "missing-review-id"),
        ]
    )
    func googleSamples(name: String, rule: String) async throws {
        let file = try Conformance.path("google/\(name)")
        let result = try await ProgramResult(StarlingProgram.start(["lint", file]))
        #expect(result.status == 65)
        #expect(result.output.contains("[\(rule)]"))
        let machine = try await ProgramResult(StarlingProgram.start(["lint", "--json", file]))
        let findings = try #require(try machine.json() as? [[String: Any]])
        #expect(findings.contains { $0["rule"] as? String == rule })
    }
}
