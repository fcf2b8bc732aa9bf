import Diagnostics
import Yams

/// One mapping of the file, read key by key against its declaration; every fault goes into a common list.
struct SettingsMapping {
    /// Where faults are collected while the whole file is read, so that all are told at once.
    final class Faults {
        var findings: [Finding] = []
    }

    let nodes: [String: Node]
    let keys: [SettingsKey]
    let file: String
    /// Where the mapping stands, such as `accounts[0]`; empty at the top.
    let path: String
    /// The line of the mapping itself, for keys that are missing.
    let line: Int?
    let faults: Faults

    init(_ node: Node, keys: [SettingsKey], file: String, path: String, faults: Faults) {
        self.keys = keys
        self.file = file
        self.path = path
        self.faults = faults
        line = node.mark?.line
        var nodes: [String: Node] = [:]
        let place = { (node: Node) in Location(file: file, line: node.mark?.line, column: node.mark?.column) }
        if let mapping = node.mapping {
            for (key, value) in mapping {
                let name = key.string ?? ""
                guard keys.contains(where: { $0.name == name }) else {
                    let near = nearestName(to: name, among: keys.map(\.name)).map { "Write '\($0)'" }
                    let known = "Known here: \(keys.map(\.name).sorted().joined(separator: ", "))"
                    let message = "unknown key '\(name)'\(path.isEmpty ? "" : " in \(path)")"
                    faults.findings.append(
                        Finding(.error, rule: "unknown-key", message, at: place(key), remedy: near ?? known)
                    )
                    continue
                }
                nodes[name] = value
            }
        } else {
            let what = path.isEmpty ? "the file" : "'\(path)'"
            faults.findings.append(
                Finding(
                    .error,
                    rule: "wrong-type",
                    "\(what) must be a mapping of keys",
                    at: place(node),
                    remedy: "Write its keys below it, one a line, like 'name: value'"
                )
            )
        }
        self.nodes = nodes
        for key in keys where key.isRequired && nodes[key.name] == nil {
            report("missing-key", "'\(qualified(key.name))' is missing", at: node, remedy: "Add it: \(key.summary)")
        }
    }

    /// The key's full name, for messages.
    func qualified(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

    /// Adds a fault at a node.
    func report(_ rule: String, _ message: String, at node: Node, remedy: String? = nil) {
        let location = Location(file: file, line: node.mark?.line, column: node.mark?.column)
        faults.findings.append(Finding(.error, rule: rule, message, at: location, remedy: remedy))
    }

    /// Adds a fault about the value of a key.
    func report(_ rule: String, _ message: String, key: String, remedy: String? = nil) {
        guard let node = nodes[key] else { return }
        report(rule, "'\(qualified(key))' \(message)", at: node, remedy: remedy)
    }

    /// Adds the fault that a key holds another kind of value.
    func wrongType(_ name: String, _ wanted: String) {
        report("wrong-type", "must be \(wanted)", key: name)
    }
}
