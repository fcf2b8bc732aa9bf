import Foundation
import Templates
import Testing

@Suite("Locales")
struct LocaleTests {
    @Test("there are eleven, and each is named by its tag")
    func tags() throws {
        #expect(LocaleReader.tags == ["da", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "sv"])
        for tag in LocaleReader.tags { #expect(try LocaleReader.localization(tag).tag == tag) }
    }

    @Test("each has every phrase that English has, and no other", arguments: LocaleReader.tags)
    func keys(_ tag: String) throws {
        let english = try LocaleReader.localization("en")
        let locale = try LocaleReader.localization(tag)
        #expect(Set(locale.phrases.keys) == Set(english.phrases.keys))
        #expect(locale.phrases.allSatisfy { !$0.value.other.isEmpty })
        #expect(locale.monthNames.count == 12)
    }

    @Test("a phrase with plural forms has every form that the language takes", arguments: LocaleReader.tags)
    func pluralForms(_ tag: String) throws {
        let english = try LocaleReader.localization("en")
        let locale = try LocaleReader.localization(tag)
        let needed = Set((0...120).map(locale.pluralRule.category)).subtracting([.other])
        for (key, phrase) in english.phrases where !phrase.forms.isEmpty {
            #expect(Set((locale.phrases[key]?.forms ?? [:]).keys) == needed, "\(key)")
        }
    }

    @Test("a phrase names the same values in every language", arguments: LocaleReader.tags)
    func values(_ tag: String) throws {
        let english = try LocaleReader.localization("en")
        for (key, phrase) in try LocaleReader.localization(tag).phrases {
            #expect(names(phrase.other) == names(english.phrases[key]?.other ?? ""), "\(key)")
            for form in phrase.forms.values { #expect(names(form) == names(phrase.other), "\(key)") }
        }
    }

    private func names(_ source: String) -> [Substring] {
        source.matches(of: /\{\{[^}]*\}\}/).map(\.output).sorted()
    }
}
