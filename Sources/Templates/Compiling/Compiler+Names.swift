import Diagnostics

extension Compiler {
    /// What a name stands for.
    struct Resolution {
        let operand: Operand
        let kind: FieldKind
        /// The scope in which it was found.
        let origin: Int?
    }

    /// Looks a name up in the open scopes, innermost first; reports it if it does not exist.
    mutating func resolve(_ name: String, at offset: Int, in environment: inout Environment) -> Resolution? {
        if mode == .lenient { return resolveLeniently(name) }
        if name == "." { return resolveElement(at: offset, in: environment) }
        if name.hasPrefix("-") { return resolveLoop(name, at: offset, in: environment) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        for scope in environment.scopes.reversed() {
            guard case .record(let schema, let register) = scope.content else { continue }
            let entries = entries(of: schema)
            guard let field = entries.firstIndex(where: { $0.name == parts[0] }) else { continue }
            let slot = builder.slot(of: field, in: schema)
            var found = Resolution(
                operand: .slot(register: register, slot),
                kind: entries[field].kind,
                origin: scope.id
            )
            for (index, part) in parts.enumerated().dropFirst() {
                let whole = parts[..<index].joined(separator: ".")
                guard let next = reach(part, in: found, called: whole, at: offset, in: &environment) else { return nil }
                found = next
            }
            return found
        }
        reportUnknown(parts[0], among: visibleNames(in: environment), at: offset, in: environment)
        return nil
    }

    private mutating func reach(
        _ name: String,
        in record: Resolution,
        called whole: String,
        at offset: Int,
        in environment: inout Environment
    ) -> Resolution? {
        guard case .record(let schema) = record.kind else {
            faults.add(
                "unknown-name",
                "`\(whole)` is a \(record.kind.label), which has no `\(name)`",
                at: offset,
                in: environment.unit,
                remedy: isList(record.kind) ? "Open it with `{{#\(whole)}}`" : nil
            )
            return nil
        }
        let entries = entries(of: schema)
        guard let field = entries.firstIndex(where: { $0.name == name }) else {
            reportUnknown(name, among: entries.map(\.name), at: offset, in: environment, of: schema.name)
            return nil
        }
        let register = environment.nextRegister
        environment.nextRegister += 1
        builder.use(register: register)
        builder.emit(.reach(register: register, record.operand))
        let slot = builder.slot(of: field, in: schema)
        return Resolution(
            operand: .slot(register: register, slot),
            kind: entries[field].kind,
            origin: record.origin
        )
    }

    private func isList(_ kind: FieldKind) -> Bool {
        switch kind {
        case .list, .texts: true
        default: false
        }
    }

    private func resolveElement(at offset: Int, in environment: Environment) -> Resolution? {
        guard let scope = environment.scopes.last, case .value(let kind, let operand) = scope.content else {
            faults.add(
                "unknown-name",
                "`.` is only for lists of texts; this is a record",
                at: offset,
                in: environment.unit,
                remedy: "Name a field of it"
            )
            return nil
        }
        return Resolution(operand: operand, kind: kind, origin: scope.id)
    }

    private func resolveLoop(_ name: String, at offset: Int, in environment: Environment) -> Resolution? {
        let known: [String: (Operand, FieldKind)] = [
            "-index": (.index, .integer), "-first": (.isFirst, .flag), "-last": (.isLast, .flag),
        ]
        guard let (operand, kind) = known[name] else {
            reportUnknown(name, among: known.keys.sorted(), at: offset, in: environment)
            return nil
        }
        switch environment.loop {
        case .known:
            return Resolution(operand: operand, kind: kind, origin: nil)
        case .none:
            faults.add("loop", "`\(name)` stands outside of any list", at: offset, in: environment.unit)
        case .streamed:
            faults.add(
                "loop",
                "`\(name)` is not known of items that are streamed one at a time",
                at: offset,
                in: environment.unit
            )
        }
        return nil
    }

    private mutating func resolveLeniently(_ name: String) -> Resolution {
        guard name != "." else { return Resolution(operand: .element, kind: .text, origin: nil) }
        let path = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return Resolution(operand: .name(builder.add(name: path)), kind: .text, origin: nil)
    }

    private func visibleNames(in environment: Environment) -> [String] {
        environment.scopes.flatMap { scope in
            if case .record(let schema, _) = scope.content { schema.entries.map(\.name) } else { [String]() }
        }
    }

    private func reportUnknown(
        _ name: String,
        among names: @autoclosure () -> [String],
        at offset: Int,
        in environment: Environment,
        of owner: String? = nil
    ) {
        let place = owner.map { " in `\($0)`" } ?? ""
        faults.add(
            "unknown-name",
            "there is no `\(name)`\(place)",
            at: offset,
            in: environment.unit,
            remedy: Self.remedy(for: name, among: names())
        )
    }

    private static func remedy(for name: String, among names: [String]) -> String {
        nearestName(to: name, among: names).map { "Did you mean `\($0)`?" }
            ?? "Names here: \(names.sorted().joined(separator: ", "))"
    }
}
