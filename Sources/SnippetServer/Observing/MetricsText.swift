import Publishing

/// Metrics in Prometheus' text format.
struct MetricsText {
    private(set) var text = ""

    /// Adds a metric with its samples.
    mutating func add(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]) {
        guard !samples.isEmpty else { return }
        text += "# HELP starling_\(name) \(help)\n# TYPE starling_\(name) \(type)\n"
        for sample in samples {
            text += "starling_\(name)\(sample.labels.isEmpty ? "" : "{\(sample.labels)}") \(sample.value)\n"
        }
    }

    /// Adds a metric with one sample.
    mutating func add(_ name: String, _ type: String, _ help: String, _ value: String) {
        add(name, type, help, [("", value)])
    }

    /// A label with its value, escaped.
    static func label(_ name: String, _ value: String) -> String {
        let escaped = value.flatMap { character -> String in
            switch character {
            case "\\": "\\\\"
            case "\"": "\\\""
            case "\n": "\\n"
            default: String(character)
            }
        }
        return "\(name)=\"\(String(escaped))\""
    }
}
