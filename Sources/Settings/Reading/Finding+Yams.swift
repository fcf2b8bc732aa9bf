import Diagnostics
import Yams

extension Finding {
    /// What is wrong with the YAML itself, without a picture of the line, which may hold a secret.
    init(yamlError error: any Error, file: String) {
        let (mark, problem): (Mark?, String) =
            switch error as? YamlError {
            case .scanner(_, let problem, let mark, _): (mark, problem)
            case .parser(_, let problem, let mark, _): (mark, problem)
            case .composer(_, let problem, let mark, _): (mark, problem)
            case .duplicatedKeysInMapping(let duplicates, let context):
                (context.mark, "the same key twice: \(duplicates.joined(separator: ", "))")
            default: (nil, "it cannot be read as YAML")
            }
        self.init(
            .error,
            rule: "invalid-yaml",
            "not valid YAML: \(problem)",
            at: Location(file: file, line: mark?.line, column: mark?.column)
        )
    }
}
