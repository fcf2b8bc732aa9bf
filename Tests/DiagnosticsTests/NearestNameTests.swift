import Diagnostics
import Testing

@Suite("The nearest right name")
struct NearestNameTests {
    static let names = ["title", "text", "rating", "interface-id", "interface-password"]

    @Test(
        "finds what was meant",
        arguments: [
            ("titel", "title"), ("Title", "title"), ("ratng", "rating"), ("interfaceid", "interface-id"),
            ("interface_password", "interface-password"),
        ]
    )
    func near(misspelt: String, meant: String) {
        #expect(nearestName(to: misspelt, among: Self.names) == meant)
    }

    @Test("finds nothing where nothing is near", arguments: ["x", "", "completely-different"])
    func far(name: String) {
        #expect(nearestName(to: name, among: Self.names) == nil)
    }
}
