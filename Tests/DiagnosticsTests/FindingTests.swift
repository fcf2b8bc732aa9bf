import Diagnostics
import Testing

@Suite("Findings")
struct FindingTests {
    @Test("a finding reads as place, severity, message, rule and remedy")
    func description() {
        let finding = Finding(
            .error,
            rule: "unknown-key",
            "unknown key 'titel'",
            at: Location(file: "starling.yaml", line: 3, column: 5),
            remedy: "Write 'title'"
        )
        #expect(
            finding.description == """
                starling.yaml:3:5: error: unknown key 'titel' [unknown-key]
                    Write 'title'.
                """
        )
    }

    @Test("a location without a line still names its record")
    func locationWithoutLine() {
        #expect("\(Location(file: "feed.xml", record: "review 7"))" == "feed.xml (review 7)")
    }

    @Test("a million findings of one rule are counted, and a hundred are kept")
    func bounded() {
        var findings = Findings(limitPerRule: 100)
        for line in 1...1_000_000 {
            findings.add(Finding(.error, rule: "bad", "bad", at: Location(file: "feed.xml", line: line)))
        }
        findings.add(Finding(.warning, rule: "odd", "odd"))
        #expect(findings.kept.count == 101)
        #expect(findings.counts == ["bad": 1_000_000, "odd": 1])
        #expect(findings.errorCount == 1_000_000)
        #expect(findings.omittedCount == 999_900)
    }

    @Test("warnings alone are no errors")
    func warnings() {
        var findings = Findings()
        findings.add(contentsOf: [Finding(.warning, rule: "odd", "odd"), Finding(.note, rule: "fyi", "fyi")])
        #expect(!findings.hasErrors)
        #expect(!findings.isEmpty)
    }

    @Test("severities order from note to error")
    func severities() {
        #expect(Severity.allCases.sorted() == [.note, .warning, .error])
    }
}
