import Diagnostics
import Foundation
import Templates

/// The page that shows why a site could not be built; a template of our own, so that what it quotes is escaped.
struct FaultPage: Sendable {
    private let template: Template<FailureModel>

    /// Compiles the page.
    init() throws(TemplateError) {
        let source = TemplateLibrary.Source(file: "fault-page.html.mustache", text: Array(Self.source.utf8))
        template = try TemplateLibrary(sources: ["fault-page.html": source])
            .template("fault-page.html", in: Localization(tag: "en", monthNames: []))
    }

    /// The page for a failure.
    func html(of failure: Failure) -> [UInt8] {
        var html: [UInt8] = []
        do {
            try template.render(FailureModel(failure), into: &html)
        } catch {
            // More findings than a page has room for; they all stand on stderr.
            return Array("<!DOCTYPE html><title>Starling</title><p>The site cannot be built.".utf8)
        }
        return html
    }

    /// It loads itself anew, so that it goes away by itself once all is mended.
    private static let source = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="refresh" content="1">
        <meta name="viewport" content="width=device-width">
        <title>Not built: {{message}}</title>
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 50em; padding: 0 1em; color: #222 }
        h1 { font-size: 1.25em }
        ol { list-style: none; padding: 0 }
        li { border-inline-start: 4px solid #c22; margin: 1em 0; padding: .25em 1em; background: #fbf4f4 }
        code { font: 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
        p { margin: .25em 0 }
        </style>
        </head>
        <body>
        <h1>{{message}}</h1>
        {{#findings}}
        {{#-first}}<ol>{{/-first}}
        <li>
        {{#place}}<p><code>{{place}}</code></p>{{/place}}
        <p>{{severity}}: {{message}} <code>[{{rule}}]</code></p>
        {{#remedy}}<p>{{remedy}}</p>{{/remedy}}
        </li>
        {{#-last}}</ol>{{/-last}}
        {{/findings}}
        <p>This page follows the files: it is gone when they are mended.</p>
        </body>
        </html>

        """
}

/// A failure, as the page shows it.
private struct FailureModel: TemplateModel {
    /// More than anybody mends at a time.
    static let mostFindings = 100

    let message: String
    let findings: [FindingModel]

    init(_ failure: Failure) {
        message = failure.message
        findings = failure.findings.prefix(Self.mostFindings).map(FindingModel.init)
    }

    static let modelName = "failure"
    static let fields: [Field<Self>] = [
        .text("message", "What happened.") { $0.message },
        .list("findings", "What is wrong, one by one.") { $0.findings },
    ]
}

/// A finding, as the page shows it.
private struct FindingModel: TemplateModel {
    let finding: Finding

    init(_ finding: Finding) { self.finding = finding }

    static let modelName = "finding"
    static let fields: [Field<Self>] = [
        .text("severity", "How much it matters.") { $0.finding.severity.rawValue },
        .text("rule", "What it breaks.") { $0.finding.rule },
        .text("message", "What happened.") { $0.finding.message },
        .text("place", "File, line and column.") { $0.finding.location?.description },
        .text("remedy", "What to do.") { $0.finding.remedy.map { $0.hasSuffix("?") ? $0 : $0 + "." } },
    ]
}
