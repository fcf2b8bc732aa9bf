import Diagnostics
import Foundation
import Settings
import Specification
import Testing

@Suite("Locales of regions")
struct RegionalLocaleTests {
    private let reader = LocaleReader(folders: [Checkout.folder.appending(path: "templates")])

    @Test("take from their language what they don't say")
    func merged() throws {
        let (british, english) = try (reader.locale("en-GB"), reader.locale("en"))
        #expect(british.longDate == "{day} {monthName} {year}" && english.longDate == "{monthName} {day}, {year}")
        #expect(british.tag == "en-GB" && british.phrases == english.phrases && british.months == english.months)
        #expect(try reader.locale("de-AT").months.first == "Jänner")
        #expect(try reader.locale("de-CH").grouping == "’")
    }

    @Test("are their language where there is no file for them")
    func unknownRegion() throws {
        #expect(try reader.locale("fr-CA").tag == "fr")
        #expect(throws: SettingsError.self) { try reader.locale("xx-GB") }
    }

    @Test("change single phrases in a theme")
    func theme() async throws {
        try await withTemporaryFolder { folder in
            let locales = folder.appending(path: "locales")
            try FileManager.default.createDirectory(at: locales, withIntermediateDirectories: true)
            let text = "tag: de-CH\nphrases:\n  verified: Echter Kauf\n"
            try Data(text.utf8).write(to: locales.appending(path: "de-CH.yaml"))
            let reader = LocaleReader(folders: [folder, Checkout.folder.appending(path: "templates")])
            let swiss = try reader.locale("de-CH")
            #expect(swiss.phrases["verified"] == .plain("Echter Kauf"))
            #expect(swiss.phrases["anonymous"] == .plain("Anonym"))
        }
    }
}
