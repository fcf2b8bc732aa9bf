extension Schema {
    /// The schemas and all they hold, each once, in the order they are met.
    static func reachable(from schemas: [Schema]) -> [Schema] {
        var found: [Schema] = []
        var waiting = schemas
        while !waiting.isEmpty {
            let schema = waiting.removeFirst()
            guard !found.contains(where: { $0.identity == schema.identity }) else { continue }
            found.append(schema)
            for entry in schema.entries {
                switch entry.kind {
                case .list(let part), .record(let part): waiting.append(part)
                default: break
                }
            }
        }
        return found
    }
}
