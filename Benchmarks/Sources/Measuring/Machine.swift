import Foundation

/// Where something was measured.
public struct Machine: Codable, Sendable {
    /// The processor's model.
    public let processor: String
    /// How many of its cores there are for us.
    public let cores: Int
    /// The operating system.
    public let system: String
    /// The compiler.
    public let swift: String

    /// The machine this runs on.
    public init(swift: String) {
        processor = Self.fact("model name", in: "/proc/cpuinfo", separator: ":") ?? "unknown"
        cores = ProcessInfo.processInfo.activeProcessorCount
        system = Self.fact("PRETTY_NAME", in: "/etc/os-release", separator: "=") ?? "unknown"
        self.swift = swift
    }

    private static func fact(_ name: String, in file: String, separator: Character) -> String? {
        guard let text = FileManager.default.contents(atPath: file) else { return nil }
        for line in String(decoding: text, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: separator, maxSplits: 1)
            guard parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces) == name else { continue }
            return parts[1].trimmingCharacters(in: CharacterSet(charactersIn: " \t\""))
        }
        return nil
    }
}
