import EkomiSandbox
import Foundation
import Specification
import Testing

@Suite("Calling eKomi from the shell", .serialized, .timeLimit(.minutes(10)))
struct ApiCommandTests {
    @Test("Alone, it lists families and endpoints, for machines too, and each endpoint has its help")
    func lists() async throws {
        let all = try await ProgramResult(StarlingProgram.start(["api"]))
        #expect(all.status == 0 && all.output.contains("smartforms – SmartForms"))
        #expect(all.output.contains("add-recipient") && all.output.contains("(--yes)"))
        let list = try await ProgramResult(StarlingProgram.start(["api", "--json"])).json()
        let endpoints = try #require(list as? [[String: Any]])
        #expect(endpoints.count > 50)
        let families = Set(endpoints.compactMap { $0["family"] as? String })
        #expect(families.count == 9)
        for family in families {
            let some = try await ProgramResult(StarlingProgram.start(["api", family]))
            #expect(some.status == 0 && some.output.hasPrefix("\(family) – "))
        }
        let help = try await ProgramResult(StarlingProgram.start(["api", "smartforms", "answers-v3", "--help"]))
        #expect(help.status == 0)
        for words in [
            "usage: starling api smartforms answers-v3", "--records_per_page", "a whole number, 1 to 20", "--csv",
            "--all", "404 Result is not found against that shop", "Assumed: most keys of a record",
        ] {
            #expect(help.output.contains(words), "\(words)")
        }
        #expect(!help.output.contains("--yes"))
        let usage = try await ProgramResult(StarlingProgram.start(["api", "--help"]))
        #expect(usage.output.contains("usage: starling api") && usage.output.contains("--account"))
    }

    @Test("Calls an endpoint with an account's credentials, and prints what eKomi answered, in JSON or CSV")
    func calls() async throws {
        try await ShopSite.open { site in
            let shop = try await site.run("api", "smartforms", "shops", "--account", "germany")
            #expect(shop.status == 0, "\(shop.errors)")
            let data = try #require(try shop.object()["data"] as? [String: Any])
            #expect(data["shop_interface_password"] as? String == "<secret>")
            for password in site.environment.values { #expect(!shop.output.contains(password)) }
            let table = try await site.run("api", "smartforms", "forms", "--csv", "--account=germany", "--json")
            #expect(table.status == 0 && table.output.hasPrefix("form_id,"))
            let core = try await site.run("api", "core", "getSnapshot", "--account", "britain")
            #expect(try core.object()["info"] is [String: Any])
            let codes = try await site.run("api", "widgets", "widget/code", "--account", "britain")
            #expect(codes.status == 0 && codes.output.contains("widget-container"))
            let login = try await site.run("api", "widgets", "login", "--account", "britain")
            #expect(login.status == 0 && login.output.contains("<secret>"))
        }
    }

    @Test("All pages are one document")
    func pages() async throws {
        try await ShopSite.open { site in
            let call = ["api", "smartforms", "answers-v3", "--account", "germany", "--records_per_page", "20"]
            let first = try await site.run(call)
            #expect(first.errors.contains("--all"))
            let all = try await site.run(call + ["--all", "--quiet"])
            let records = try #require(try all.json() as? [[String: Any]])
            #expect(records.count > 20 && all.errors.isEmpty)
            let nothing = try await site.run(
                call + ["--all", "--start_date", "2001-01-01", "--end_date", "2001-01-02"]
            )
            #expect(try nothing.json() as? [String] == [] && nothing.status == 0)
        }
    }

    /// Words after `starling api`, the exit code, and what is said.
    static let faults: [([String], Int32, String)] = [
        (["smartform"], 64, "did you mean 'smartforms'?"),
        (["smartforms", "anwsers-v3"], 64, "did you mean 'answers-v3'?"),
        (["smartforms", "nothing"], 64, "there are: question"),
        (["smartforms", "summary", "--from_id", "1"], 64, "did you mean 'form_id'?"),
        (["smartforms", "summary", "--zzz", "1"], 64, "it takes form_id"),
        (["smartforms", "summary"], 64, "form_id is missing"),
        (["smartforms", "summary", "--form_id"], 64, "--form_id needs a value"),
        (["smartforms", "summary", "1"], 64, "'1' stands alone"),
        (["smartforms", "summary", "-x"], 64, "there is no option -x"),
        (["smartforms", "answers-v3", "--records-per-page", "21"], 64, "1 to 20"),
        (["smartforms", "answers-v3", "--format", "csv"], 64, "with --csv"),
        (["smartforms", "summary", "--form_id", "1", "--csv"], 64, "answers in JSON only"),
        (["smartforms", "shops", "--all"], 64, "comes in one piece"),
        (["smartforms", "shops", "--account", "grmany"], 64, "did you mean 'germany'?"),
        (["smartforms", "shops"], 64, "say which account with --account: germany, britain"),
        (["smartforms", "question", "--question_id", "1", "--account", "germany"], 65, "eKomi says"),
        (["smartforms", "shops", "--account", "germany", "--config", "none.yaml"], 78, "none.yaml"),
        (["srr", "create-account", "--auth", "7|pw"], 64, "env:NAME or file:PATH"),
        (["srr", "create-account", "--auth", "env:STARLING_TEST_NOTHING"], 64, "has no STARLING_TEST_NOTHING"),
        (["special", "getagent", "--connectuser", "eva", "--access_token", "env:PATH"], 64, "--output"),
        (["smartforms", "assets", "--form_id", "1", "--file", "none.png"], 64, "none.png cannot be read"),
    ]

    @Test(
        "What is called the wrong way is not sent: the exit code and the words say what would be right",
        arguments: faults
    )
    func refuses(_ words: [String], _ status: Int32, _ message: String) async throws {
        try await ShopSite.open(reviews: 0) { site in
            let result = try await site.run(["api"] + words)
            #expect(result.status == status, "\(result.errors)")
            #expect(result.errors.contains(message), "\(result.errors)")
            #expect(result.output.isEmpty)
            let machine = try await site.run(["api", "--json"] + words)
            #expect(machine.status == status && (try? machine.object()["error"]) is [String: Any])
        }
    }

    @Test("A write shows what it would send, and sends it with --yes only")
    func writes() async throws {
        try await ShopSite.open(reviews: 0) { site in
            let call = ["api", "smartforms", "withdraw", "--review_hash", "abc", "--account", "germany"]
            let asked = try await site.run(call)
            #expect(
                asked.status == 64
                    && asked.errors.contains("PUT \(site.endpoint)/api/v2/answers/withdraw?review_hash=abc")
            )
            #expect(asked.errors.contains("--yes") && asked.errors.contains("germany"))
            let sure = try await site.run(call + ["--yes"])
            #expect(sure.status == 65, "the sandbox knows no such review")
            let secret = [
                "api", "srr", "create-shop", "--shop_id", "7", "--shop_password", "env:NEW", "--account", "germany",
            ]
            let shown = try await site.run(secret, with: ["NEW": "n3w-s3cret"])
            #expect(shown.status == 64 && shown.errors.contains("shop_password=<secret>"))
            #expect(!shown.errors.contains("n3w-s3cret"))
        }
    }

    @Test("A picture is uploaded from a file; what it is, is looked at before")
    func uploads() async throws {
        try await ShopSite.open(reviews: 0) { site in
            try site.write("GIF89a", to: "a.png")
            try site.write("no picture", to: "b.png")
            let call = ["api", "smartforms", "assets", "--form_id", "1", "--account", "germany", "--file"]
            let picture = try await site.run(call + ["a.png"])
            #expect(picture.status == 64 && picture.errors.contains("file: 6 bytes of image/gif"))
            let text = try await site.run(call + ["b.png", "--yes"])
            #expect(text.status == 64 && text.errors.contains("neither a GIF nor a PNG nor a JPEG"))
        }
    }

    @Test("An answer can go into a file that only its owner can read")
    func writesFiles() async throws {
        try await ShopSite.open(reviews: 0) { site in
            let call = ["api", "smartforms", "forms", "--account", "germany", "--output", "forms.json"]
            let result = try await site.run(call)
            #expect(result.status == 0 && result.output.isEmpty)
            let file = site.folder.appending(path: "forms.json")
            let attributes = try FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
            #expect(attributes[.posixPermissions] as? Int == 0o600)
            #expect(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) is [String: Any])
        }
    }

    @Test("Wrong credentials are exit code 78, an eKomi that is not there 75")
    func exitCodes() async throws {
        try await ShopSite.open(reviews: 0) { site in
            let wrong = ["STARLING_TEST_GERMANY": "wrong"]
            #expect(
                try await site.run(["api", "smartforms", "shops", "--account", "germany"], with: wrong).status == 78
            )
            let nowhere = try #require(URL(string: "http://127.0.0.1:1"))
            try site.write(site.configuration(germany: nowhere), to: "starling.yaml")
            #expect(try await site.run(["api", "smartforms", "shops", "--account", "germany"]).status == 75)
        }
    }

    @Test("No password is on the disk after a refresh and calls of all kinds")
    func leavesNoSecrets() async throws {
        try await ShopSite.open(reviews: 40) { site in
            let refreshed = try await site.run("refresh", "--verbose")
            let called = try await site.run("api", "widgets", "widget-code", "--account", "germany")
            #expect(refreshed.status == 0 && called.status == 0)
            for password in site.environment.values { #expect(try !site.holds(password)) }
        }
    }
}
