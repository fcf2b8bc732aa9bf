import Diagnostics

/// What is wrong with the templates of one compilation, each fault once.
///
/// A class, so that parsers and compilers of partials add to the same list. It never leaves the compilation.
final class Faults {
    /// What tells faults apart: a partial that stands in two places may be offered two sets of names, but has one fault.
    private struct Key: Hashable {
        let rule: String
        let message: String
        let source: String
        let offset: Int?
    }

    private var seen: Set<Key> = []
    private(set) var findings: [Finding] = []

    var isEmpty: Bool { findings.isEmpty }

    /// Adds a fault at a byte of a source, or of the source as a whole.
    ///
    /// A partial that stands in many places has its fault in all of them: the remedy is looked for only the first time.
    func add(
        _ rule: String,
        _ message: String,
        at offset: Int? = nil,
        in source: ParsedTemplate,
        remedy: @autoclosure () -> String? = nil
    ) {
        // Finding the line takes time, so that it is done once for each fault that is told.
        let key = Key(rule: rule, message: message, source: source.name, offset: offset)
        guard findings.count < CompilationLimits.faults, seen.insert(key).inserted else { return }
        let place = offset.map(source.position)
        let location = Location(file: source.file, line: place?.line, column: place?.column, record: source.record)
        findings.append(Finding(.error, rule: rule, message, at: location, remedy: remedy()))
    }

    /// Adds that something is nested too deep.
    func tooDeep(at offset: Int, in source: ParsedTemplate) {
        add(
            "nesting",
            "sections and partials are nested deeper than \(CompilationLimits.nesting)",
            at: offset,
            in: source,
            remedy: "Split the template"
        )
    }

    /// The faults file by file, each file's in the order of its lines.
    var sorted: [Finding] {
        var order: [String: Int] = [:]
        for finding in findings {
            let file = finding.location?.file ?? ""
            if order[file] == nil { order[file] = order.count }
        }
        return findings.enumerated()
            .sorted { left, right in
                key(left.element, order) + [left.offset] < key(right.element, order) + [right.offset]
            }
            .map(\.element)
    }

    private func key(_ finding: Finding, _ order: [String: Int]) -> [Int] {
        let location = finding.location
        return [order[location?.file ?? ""] ?? 0, location?.line ?? 0, location?.column ?? 0]
    }
}

private func < (left: [Int], right: [Int]) -> Bool { left.lexicographicallyPrecedes(right) }
