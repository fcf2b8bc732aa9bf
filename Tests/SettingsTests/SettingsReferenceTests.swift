import Foundation
import Settings
import Specification
import Testing

@Suite("The reference of the configuration")
struct SettingsReferenceTests {
    @Test("stands in the README as it is declared")
    func readme() throws {
        let file = Checkout.folder.appending(path: "README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = try #require(text.range(of: "<!-- configuration: ")?.lowerBound)
        let begin = try #require(text[start...].firstIndex(of: "\n"))
        let end = try #require(text.range(of: "<!-- configuration ends -->")?.lowerBound)
        let table = "\n" + SettingsReference.table()
        if ProcessInfo.processInfo.environment["STARLING_UPDATE_GOLDEN"] == "1" {
            try text.replacingCharacters(in: begin..<end, with: table)
                .write(to: file, atomically: true, encoding: .utf8)
        } else {
            #expect(String(text[begin..<end]) == table)
        }
    }
}
