import Diagnostics
import Foundation
import Testing

@testable import Settings

@Suite("Reading starling.yaml")
struct SettingsReaderTests {
    static let minimal = """
        public-url: https://reviews.shop.example
        accounts:
          - name: germany
            interface-id: "12345"
            interface-password: { env: EKOMI_PASSWORD }
        storefronts:
          - name: de
            url: https://shop.example
            accounts: [germany]
        """

    func read(_ text: String) throws(SettingsError) -> SiteSettings {
        try SettingsReader(file: URL(filePath: "/shop/starling.yaml")).read(text)
    }

    func findings(in text: String) -> [Finding] {
        do {
            _ = try read(text)
            return []
        } catch {
            return error.findings
        }
    }

    @Test("the shortest configuration takes every default")
    func defaults() throws {
        let settings = try read(Self.minimal)
        #expect(settings.data.path() == "/shop/var/")
        #expect(settings.theme.path() == "/shop/theme/")
        #expect(settings.schedule == "17 */6 * * *")
        #expect(settings.shrinkLimit == 20)
        #expect(settings.port == 8_080)
        let account = try #require(settings.accounts.first)
        #expect(account.source == .smartforms)
        #expect(account.password == .environment("EKOMI_PASSWORD"))
        let storefront = try #require(settings.storefronts.first)
        #expect(storefront.rating == .summary)
        #expect(storefront.publisherName == "shop.example")
    }

    @Test("widgets show what suits most unless it is said otherwise")
    func widgetDefaults() throws {
        let widgets = try #require(read(Self.minimal).storefronts.first).widgets
        #expect(widgets.starsNumber && widgets.summaryHistogram && widgets.listReplies)
        #expect(widgets.listPictures == "none" && !widgets.listViews)
        #expect(widgets.listPages == 10 && widgets.minimumCount == 1 && widgets.products == [])
        #expect(try read(Self.minimal).hasGallery)
    }

    @Test("each widget takes its own options")
    func widgetOptions() throws {
        let text =
            Self.minimal + """

                    notice: notice.md
                    widgets:
                      stars: { count: false }
                      list: { pictures: own, pages: 3 }
                      floating: { side: start }
                      minimum: { count: 5, fallback: shop }
                      products: [pair, grid]
                """
        let storefront = try #require(read(text).storefronts.first)
        #expect(storefront.notice?.path() == "/shop/notice.md")
        #expect(!storefront.widgets.starsCount && storefront.widgets.starsNumber)
        #expect(storefront.widgets.listPictures == "own" && storefront.widgets.listPages == 3)
        #expect(storefront.widgets.floatingSide == "start")
        #expect(storefront.widgets.minimumCount == 5 && storefront.widgets.minimumFallback == "shop")
        #expect(storefront.widgets.products == ["grid", "pair"])
    }

    @Test(
        "an option of a widget that cannot be is named with its line",
        arguments: [
            ("widgets: { stars: { numbers: true } }", "unknown-key"),
            ("widgets: { list: { pages: 0 } }", "impossible-value"),
            ("widgets: { minimum: { fallback: store } }", "impossible-value"),
            ("widgets: { products: [carrousel] }", "impossible-value"),
            ("widgets: { list: { pictures: sometimes } }", "impossible-value"),
        ]
    )
    func wrongWidgetOptions(_ line: String, _ rule: String) {
        let findings = findings(in: Self.minimal + "\n    " + line)
        #expect(findings.map(\.rule) == [rule])
        #expect(findings.first?.location?.line == 10)
    }

    @Test("the commented file that init writes is itself a right configuration")
    func starterFileIsRight() throws {
        let settings = try read(SettingsReference.starterFile())
        #expect(settings.accounts.map(\.name) == ["germany"])
        #expect(settings.storefronts.first?.productURL == "https://shop.example/p/{id}")
    }

    @Test(
        "the starter file and the reference name every declared key",
        arguments: SettingsKey.all.flatMap(\.selfAndChildren)
    )
    func everythingIsDocumented(key: SettingsKey) {
        #expect(SettingsReference.starterFile().contains("\(key.name):") || key.isNestedInMapping)
        #expect(SettingsReference.table().contains(key.summary))
    }

    struct Fault: Sendable, CustomTestStringConvertible {
        var replace: String
        var with: String
        var line: Int
        var rule: String
        var mentions: String
        var testDescription: String { "\(rule): \(mentions)" }
    }

    @Test(
        "a fault names its line and the way out",
        arguments: [
            Fault(replace: "public-url:", with: "public-ulr:", line: 1, rule: "unknown-key", mentions: "public-url"),
            Fault(
                replace: "interface-id:",
                with: "interfaceid:",
                line: 4,
                rule: "unknown-key",
                mentions: "interface-id"
            ),
            Fault(replace: "\"12345\"", with: "[1]", line: 4, rule: "wrong-type", mentions: "interface-id"),
            Fault(replace: "{ env: EKOMI_PASSWORD }", with: "secret", line: 5, rule: "plain-secret", mentions: "env"),
            Fault(replace: "{ env: EKOMI_PASSWORD }", with: "{ evn: A }", line: 5, rule: "wrong-type", mentions: "env"),
            Fault(replace: "\"12345\"", with: "\" 12345\"", line: 4, rule: "spaces-around-value", mentions: "white"),
            Fault(replace: "name: de", with: "name: feeds", line: 7, rule: "reserved-name", mentions: "feeds"),
            Fault(replace: "name: de", with: "name: d/e", line: 7, rule: "impossible-value", mentions: "A-Z"),
            Fault(
                replace: "[germany]",
                with: "[germany]\n    exports: [../secret.csv]",
                line: 10,
                rule: "impossible-value",
                mentions: "../secret.csv"
            ),
            Fault(
                replace: "[germany]",
                with: "[germany]\n    exports: [report.html]",
                line: 10,
                rule: "impossible-value",
                mentions: "report.html"
            ),
            Fault(replace: "[germany]", with: "[germny]", line: 9, rule: "unknown-account", mentions: "germany"),
            Fault(
                replace: "https://shop.example\n",
                with: "shop\n",
                line: 8,
                rule: "impossible-value",
                mentions: "shop"
            ),
            Fault(
                replace: "name: germany",
                with: "name: germany\n    source: smartform",
                line: 4,
                rule: "impossible-value",
                mentions: "smartforms"
            ),
            Fault(replace: "- name: de", with: "- nme: de", line: 7, rule: "unknown-key", mentions: "name"),
            Fault(replace: "accounts: [germany]", with: "accounts: [", line: 9, rule: "invalid-yaml", mentions: "YAML"),
        ]
    )
    func faultsAreNamed(fault: Fault) throws {
        let text = Self.minimal.replacing(fault.replace, with: fault.with)
        let finding = try #require(findings(in: text).first { $0.rule == fault.rule })
        #expect(abs((finding.location?.line ?? 0) - fault.line) <= (fault.rule == "invalid-yaml" ? 1 : 0))
        #expect(finding.description.contains(fault.mentions))
    }

    @Test("all faults are told at once")
    func allAtOnce() {
        let text = Self.minimal.replacing("public-url", with: "public-ulr")
            .replacing("    url: https://shop.example\n", with: "")
        #expect(Set(findings(in: text).map(\.rule)) == ["unknown-key", "missing-key"])
    }

    @Test("a password in the file needs a word of consent, and is never printed")
    func plainPassword() throws {
        let text = Self.minimal.replacing(
            "{ env: EKOMI_PASSWORD }",
            with: "hunter2\n    insecure-plain-password: true"
        )
        let settings = try read(text)
        let source = try #require(settings.accounts.first?.password)
        #expect(try source.resolve(environment: [:]).value == "hunter2")
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!dumped.contains("hunter2"))
        #expect(!"\(settings)".contains("hunter2"))
    }

    @Test("a missing or padded secret says where it was looked for, not what it was")
    func secrets() throws {
        let source = SecretSource.environment("EKOMI_PASSWORD")
        #expect { try source.resolve(environment: [:]) } throws: { "\($0)".contains("EKOMI_PASSWORD is not set") }
        #expect { try source.resolve(environment: ["EKOMI_PASSWORD": " hunter2"]) } throws: {
            "\($0)".contains("white space") && !"\($0)".contains("hunter2")
        }
    }
}

extension SettingsKey {
    fileprivate var selfAndChildren: [SettingsKey] { [self] + children.flatMap(\.selfAndChildren) }

    /// Optional mappings stand in the starter file as one line.
    fileprivate var isNestedInMapping: Bool {
        SettingsKey.all.flatMap(\.selfAndChildren)
            .contains { parent in
                guard case .mapping(let keys) = parent.kind else { return false }
                return keys.contains { $0.name == name }
            }
    }
}
