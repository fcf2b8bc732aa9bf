import Foundation
import Specification

/// The schema.org vocabulary: which types and properties there are, and which fit which.
struct Vocabulary {
    private var parents: [String: [String]] = [:]
    private var domains: [String: [String]] = [:]
    private var ranges: [String: [String]] = [:]

    init() throws {
        let root = try JSONSerialization.jsonObject(
            with: Conformance.data("schemaorg/schemaorg-current-https.jsonld")
        )
        for node in (root as? [String: Any])?["@graph"] as? [[String: Any]] ?? [] {
            guard let id = node["@id"] as? String, id.hasPrefix("schema:") else { continue }
            let types = Self.strings(node["@type"])
            if types.contains("rdfs:Class") {
                parents[Self.bare(id)] = Self.references(node["rdfs:subClassOf"])
            } else if types.contains("rdf:Property") {
                domains[Self.bare(id)] = Self.references(node["schema:domainIncludes"])
                ranges[Self.bare(id)] = Self.references(node["schema:rangeIncludes"])
            }
        }
    }

    /// What is wrong with a node and all within it: types and properties that do not exist or do not fit.
    func faults(in value: Any) -> [String] {
        if let list = value as? [Any] { return list.flatMap(faults) }
        guard let node = value as? [String: Any] else { return [] }
        guard let type = node["@type"] as? String else { return ["a node has no type: \(node.keys.sorted())"] }
        guard parents[type] != nil else { return ["\(type) is no type"] }
        let lineage = ancestors(of: type)
        return node.keys.sorted().filter { !$0.hasPrefix("@") }
            .flatMap { name -> [String] in
                guard let domain = domains[name] else { return ["\(name) is no property"] }
                let fits = domain.contains(where: lineage.contains) ? [] : ["\(name) does not fit \(type)"]
                let values = node[name] as? [Any] ?? [node[name] as Any]
                let misfits = values.compactMap { ($0 as? [String: Any])?["@type"] as? String }
                    .filter { inner in !(ranges[name] ?? []).contains(where: ancestors(of: inner).contains) }
                    .map { "\($0) is no value of \(name)" }
                return fits + misfits + values.flatMap(faults)
            }
    }

    private func ancestors(of type: String) -> Set<String> {
        var found: Set<String> = [type]
        var open = [type]
        while let next = open.popLast() {
            for parent in parents[next] ?? [] where found.insert(parent).inserted { open.append(parent) }
        }
        return found
    }

    private static func strings(_ value: Any?) -> [String] {
        value as? [String] ?? (value as? String).map { [$0] } ?? []
    }

    private static func references(_ value: Any?) -> [String] {
        let nodes = value as? [[String: Any]] ?? (value as? [String: Any]).map { [$0] } ?? []
        return nodes.compactMap { $0["@id"] as? String }.map(bare)
    }

    private static func bare(_ id: String) -> String { String(id.drop { $0 != ":" }.dropFirst()) }
}
