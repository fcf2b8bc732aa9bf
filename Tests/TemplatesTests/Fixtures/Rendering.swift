import Diagnostics
import Foundation
import Templates

extension Localization {
    /// German, with the phrases the tests use.
    static let german = Localization(
        tag: "de-DE",
        decimalSeparator: ",",
        groupingSeparator: ".",
        longDate: "{day}. {monthName} {year}",
        shortDate: "{day2}.{month2}.{year}",
        monthNames: [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember",
        ],
        percent: "{number}\u{A0}%",
        phrases: [
            "hello": Phrase("Hallo, {{name}}"),
            "count": Phrase("{{count | number}} Bewertungen", forms: [.one: "eine Bewertung"]),
            "loop": Phrase("{{t.loop}}"),
            "quote": Phrase("sag \"ja\""),
        ]
    )
}

extension TemplateLibrary {
    /// A library of the sources by name.
    init(_ sources: [String: String]) {
        self.init(sources: sources.mapValues { Source(file: "test.mustache", text: Array($0.utf8)) })
    }
}

/// What a template makes of a shop.
func render(
    _ source: String,
    as format: TemplateFormat = .html,
    _ model: ShopModel = ShopModel(),
    partials: [String: String] = [:]
) throws -> String {
    let name = "main.\(format.rawValue)"
    let library = TemplateLibrary(partials.merging([name: source]) { $1 })
    let template = try library.template(name, for: ShopModel.self, in: .german)
    var output: [UInt8] = []
    try template.render(model, into: &output)
    return String(decoding: output, as: UTF8.self)
}

/// What is wrong with a template for a shop.
func faults(
    of source: String,
    as format: TemplateFormat = .html,
    partials: [String: String] = [:]
) -> [Finding] {
    do {
        _ = try render(source, as: format, partials: partials)
        return []
    } catch let error as TemplateError {
        return error.findings
    } catch {
        return [Finding(.error, rule: "other", "\(error)")]
    }
}
