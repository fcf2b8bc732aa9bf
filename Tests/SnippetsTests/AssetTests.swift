import Foundation
import Specification
import Testing

@Suite("Assets")
struct AssetTests {
    private func asset(_ name: String) throws -> String {
        try String(contentsOf: Checkout.folder.appending(path: "public/\(name)"), encoding: .utf8)
    }

    @Test("the style sheet loads nothing and asks for no exception from a strict policy")
    func styleSheet() throws {
        let css = try asset("starling.css")
        for word in ["url(", "@import", "@font-face", "!important"] { #expect(!css.contains(word), "\(word)") }
        #expect(css.filter { $0 == "{" }.count == css.filter { $0 == "}" }.count)
    }

    @Test("every class that a template uses is styled, and every one that is styled is used")
    func classes() throws {
        let css = try asset("starling.css")
        let folder = Checkout.folder.appending(path: "templates")
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
        let templates = try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "mustache" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let styled = Set(css.matches(of: /\.(starling[a-z-]*)/).map { String($0.output.1) })
        let used = Set(
            templates.matches(of: /class="([^"{]*)"/).flatMap { $0.output.1.split(separator: " ").map(String.init) }
        )
        #expect(styled == used.filter { $0.hasPrefix("starling") })
    }
}
