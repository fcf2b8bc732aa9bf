public import Diagnostics

/// Reads pages, fragments and JSON-LD that anybody wrote, and tells what search engines and shops would hold against
/// them; see `LintRule` for the rules.
public struct PageLinter: Sendable {
    /// Who wrote what is linted.
    public enum Author: Sendable, Hashable {
        /// Somebody else: the rules of search engines and of HTML apply.
        case anybody
        /// Starling: its own rules apply too, such as no inline style or script.
        case starling
    }

    private let author: Author

    /// Makes a linter.
    public init(author: Author = .anybody) {
        self.author = author
    }

    /// Lints what was rendered, by its media type; `file` is what the findings call it.
    public func lint(_ snippet: RenderedSnippet, file: String) -> [Finding] {
        switch snippet.mediaType {
        case "application/ld+json": lint(jsonLD: snippet.bytes, file: file)
        case "application/json": lint(json: snippet.bytes, file: file)
        default: lint(html: snippet.bytes, file: file)
        }
    }

    /// Lints a page or a fragment of HTML; `file` is what the findings call it.
    public func lint(html bytes: [UInt8], file: String) -> [Finding] {
        guard let page = HTMLPage(bytes) else {
            return [
                LintRule.pageTooLarge.finding("the page is too large or nested too deeply", at: Location(file: file))
            ]
        }
        let source = SourceText(file: file, bytes: bytes)
        var checker = StructuredDataChecker(source: source, visibleText: page.visibleText)
        for script in page.structuredData { checker.read(script.bytes, at: script.offset, inScript: true) }
        let findings = house(page, in: source) + ids(page, in: source) + widgets(page, in: source) + checker.finish()
        return findings.filter { author == .starling || LintRule(rawValue: $0.rule)?.isHouseRule != true }
    }

    /// Lints a file of JSON-LD; `file` is what the findings call it.
    public func lint(jsonLD bytes: [UInt8], file: String) -> [Finding] {
        var checker = StructuredDataChecker(source: SourceText(file: file, bytes: bytes), visibleText: nil)
        checker.read(bytes, at: 0, inScript: false)
        return checker.finish()
    }

    /// Lints JSON that programs read: whether it can be read at all.
    public func lint(json bytes: [UInt8], file: String) -> [Finding] {
        do {
            _ = try JSONParser.parse(bytes)
            return []
        } catch {
            let place = SourceText(file: file, bytes: bytes).location(at: error.offset)
            return [LintRule.jsonSyntax.finding("the JSON cannot be read: \(error.message)", at: place)]
        }
    }

    private func house(_ page: HTMLPage, in source: SourceText) -> [Finding] {
        page.handlers.map { mark in
            LintRule.inlineHandler.finding("\(mark.text) holds script", at: source.location(at: mark.offset))
        }
            + page.inlineStyles.map {
                LintRule.inlineStyle.finding("a style within the page", at: source.location(at: $0))
            }
            + page.inlineScripts.map {
                LintRule.inlineScript.finding("a script within the page", at: source.location(at: $0))
            }
    }

    /// eKomi's script adds structured data of its own, which nobody can see in the page as it is sent.
    private func widgets(_ page: HTMLPage, in source: SourceText) -> [Finding] {
        let isRated = page.structuredData.contains { $0.bytes.firstRange(of: Array("\"aggregateRating\"".utf8)) != nil }
        guard isRated, let offset = page.ekomiWidgets.first, !page.hasCleanedWidget else { return [] }
        let place = source.location(at: offset)
        return [LintRule.widgetMarkup.finding("eKomi's widget brings a second set of structured data", at: place)]
    }

    private func ids(_ page: HTMLPage, in source: SourceText) -> [Finding] {
        var seen: Set<String> = []
        return page.ids.compactMap { mark in
            guard !seen.insert(mark.text).inserted else { return nil }
            return LintRule.duplicateID.finding(
                "id '\(mark.text)' is given twice",
                at: source.location(at: mark.offset)
            )
        }
    }
}
