import Foundation
import Templates
import Testing

@Suite("Soundness: no text breaks out of its place")
struct SoundnessTests {
    /// Known breakouts and random texts; `STARLING_PROPERTY_COUNT` sets how many.
    static let texts: [String] = {
        let count = ProcessInfo.processInfo.environment["STARLING_PROPERTY_COUNT"].flatMap { Int($0) } ?? 500
        var numbers = SeededNumbers(seed: 20_261_122)
        return HostileText.corpus + (0..<count).map { _ in HostileText.random(using: &numbers) }
    }()

    static let page = """
        <!DOCTYPE html><html><head><title>x{{name}}</title><meta name="description" content="{{name}}"></head><body>
        <p>a {{name}} b</p><p title="{{name}}" class='c {{name}}' data-x="{{name}}">{{best.title | lines}}</p>
        <textarea rows="2">x{{name}}</textarea><svg><title>{{name}}</title><text fill="{{name}}">{{name}}</text></svg>
        <table><tr><td>{{name}}</td></tr></table><select><option value="{{name}}">x{{name}}</option></select>
        <noscript>{{name}}</noscript><pre>x{{name}}</pre><b class="{{name | class}}">{{name | truncate: 20}}</b>
        </body></html>
        """

    @Test("HTML has the structure it has with harmless text, and gives the text back")
    func html() throws {
        let source = Self.page.replacing("{{best.title | lines}}", with: "")
            .replacing("{{name | truncate: 20}}", with: "")
            .replacing("{{name | class}}", with: "")
        let template = try compile(source, as: .html)
        let harmless = HTMLStructure(try bytes(template, ShopModel(name: "HARMLESS"))).description
        for text in Self.texts {
            let structure = HTMLStructure(try bytes(template, ShopModel(name: text))).description
            #expect(structure == harmless.replacing("HARMLESS", with: asHTMLReads(text)), "\(text.debugDescription)")
        }
    }

    @Test("formatted text keeps the structure, too")
    func formatted() throws {
        let template = try compile(
            "<p class=\"{{name | class}}\">{{name | truncate: 9}}</p><i>{{name | lines}}</i>",
            as: .html
        )
        for text in Self.texts {
            let html = try bytes(template, ShopModel(name: text))
            let outline = HTMLStructure(html).outline.filter { $0 != "br" && $0 != "/br" }
            let expected = ["html", "head", "/head", "body", "p", "@class", "/p", "i", "/i", "/body", "/html"]
            #expect(outline == expected, "\(text.debugDescription)")
            #expect(String(validating: html, as: UTF8.self) != nil)
        }
    }

    @Test("links go nowhere but where links may go")
    func links() throws {
        let template = try compile(
            "<a href=\"{{url}}\">1</a><a href=\"{{name}}{{url}}\">2</a><a href='{{#open}}{{url}}{{/open}}'>3</a>"
                + "<a href=\"java{{url}}\">4</a>",
            as: .html
        )
        for (first, second) in zip(Self.texts, Self.texts.reversed() + Self.texts) {
            let structure = HTMLStructure(try bytes(template, ShopModel(name: first, url: second)))
            #expect(structure.links.count == 4)
            for link in structure.links {
                let scheme = browserScheme(of: link)
                #expect(["", "http", "https", "mailto", "tel"].contains(scheme), "\(first.debugDescription) \(link)")
            }
        }
    }

    @Test("a scheme put together from parts is replaced")
    func partedScheme() throws {
        #expect(
            try render("<a href=\"{{name}}{{url}}\">", ShopModel(name: "java", url: "script:alert(1)"))
                == "<a href=\"#\">"
        )
        #expect(
            try render("<a href=\"{{name}}:{{url}}\">", ShopModel(name: "javascript", url: "x")) == "<a href=\"#\">"
        )
        #expect(
            try render("<a href=\"{{url}}/p\">", ShopModel(url: "https://a.example"))
                == "<a href=\"https://a.example/p\">"
        )
        #expect(try render("<a href=\"&#106;avascript:{{url}}\">", ShopModel(url: "x")) == "<a href=\"#\">")
    }

    @Test("JSON gives back exactly the text that went in, alone and within a script")
    func json() throws {
        let alone = try compile("{\"in\":\"a{{name}}b\",\"whole\":{{name}},\"list\":{{tags}}}", as: .jsonld)
        let script = try compile(
            "<script type=\"application/ld+json\">[\"{{name}}\",{{name}}]</script><p>end</p>",
            as: .html
        )
        for text in Self.texts {
            let model = ShopModel(name: text, tags: [text, "x"])
            let json = try bytes(alone, model)
            let object = try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any]
            #expect((object?["in"] as? String).map { Array($0.utf8) } == Array("a\(text)b".utf8))
            #expect((object?["whole"] as? String).map { Array($0.utf8) } == Array(text.utf8))
            #expect((object?["list"] as? [String])?.first.map { Array($0.utf8) } == Array(text.utf8))
            #expect(!json.contains(UInt8(ascii: "<")) && !json.contains(UInt8(ascii: ">")))
            let structure = HTMLStructure(try bytes(script, model))
            #expect(structure.description.hasSuffix("</script></head><body><p>end</p></body></html>"))
            let inner = try JSONSerialization.jsonObject(with: Data((structure.scripts.first ?? "").utf8)) as? [String]
            let expected = Array(asScriptIsRead(text).utf8)
            #expect(inner?.map { Array($0.utf8) } == [expected, expected], "\(text.debugDescription)")
        }
    }

    @Test(
        "XML is well-formed and gives the text back, without what XML cannot hold",
        arguments: [TemplateFormat.xml, .svg]
    )
    func xml(format: TemplateFormat) throws {
        let template = try compile("<svg a=\"{{name}}\"><g>{{name}}</g></svg>", as: format)
        for text in Self.texts {
            let expected = asXMLReads(text)
            let read = XMLText(try bytes(template, ShopModel(name: text)))
            #expect(
                read?.text.unicodeScalars.elementsEqual(expected.unicodeScalars) == true,
                "\(text.debugDescription)"
            )
            #expect(read?.attribute?.unicodeScalars.elementsEqual(expected.unicodeScalars) == true)
        }
    }

    @Test("CSV gives the text back, with formulas defused")
    func csv() throws {
        let template = try compile("{{name}},\"{{name}}\",end", as: .csv)
        for text in Self.texts {
            var expected =
                text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } == true ? "'" + text : text
            expected = expected.replacing("\u{0}", with: "\u{FFFD}")
            let row = CSVRow(try bytes(template, ShopModel(name: text)))
            #expect(row.fields.map { Array($0.utf8) } == [expected, expected, "end"].map { Array($0.utf8) })
        }
    }
}

extension SoundnessTests {
    private func compile(_ source: String, as format: TemplateFormat) throws -> Template<ShopModel> {
        try TemplateLibrary(["page.\(format.rawValue)": source]).template("page.\(format.rawValue)", in: .german)
    }

    private func bytes(_ template: Template<ShopModel>, _ model: ShopModel) throws -> [UInt8] {
        var output: [UInt8] = []
        try template.render(model, into: &output)
        return output
    }

    /// What libgumbo makes of line ends and of characters that HTML calls errors; NUL our escape has replaced before.
    private func asHTMLReads(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            if scalar == "\n", wasReturn {
                wasReturn = false
                continue
            }
            wasReturn = scalar == "\r"
            scalars.append(scalar == "\r" ? "\n" : isErrorInHTML(scalar.value) ? "\u{FFFD}" : scalar)
        }
        return String(scalars)
    }

    /// What libgumbo leaves of characters that HTML calls errors and JSON needs no escape for.
    private func asScriptIsRead(_ text: String) -> String {
        let scalars = text.unicodeScalars.map { scalar in
            let isEscaped = scalar.value < 0x80 || [0xFEFF, 0xFFFE, 0xFFFF].contains(scalar.value)
            return !isEscaped && isErrorInHTML(scalar.value) ? "\u{FFFD}" : scalar
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private func isErrorInHTML(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0...8, 0xB, 0xE...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: true
        default: scalar & 0xFFFE == 0xFFFE
        }
    }

    private func asXMLReads(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isAllowed = scalar.value >= 0x20 || [0x9, 0xA, 0xD].contains(scalar.value)
            if isAllowed, scalar.value != 0xFFFE, scalar.value != 0xFFFF { scalars.append(scalar) }
        }
        return String(scalars)
    }

    /// The scheme a browser finds in a link, by the rules of the URL standard; empty if there is none.
    private func browserScheme(of link: String) -> String {
        let trimmed = link.unicodeScalars.drop { $0.value <= 0x20 }.filter { !["\t", "\n", "\r"].contains($0) }
        guard let first = trimmed.first, first.isASCII, first.properties.isAlphabetic,
            let colon = trimmed.firstIndex(of: ":")
        else { return "" }
        let scheme = trimmed[..<colon]
        let isScheme = scheme.allSatisfy { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789+-.".unicodeScalars.contains(scalar))
        }
        return isScheme ? String(String.UnicodeScalarView(scheme)).lowercased() : ""
    }
}
