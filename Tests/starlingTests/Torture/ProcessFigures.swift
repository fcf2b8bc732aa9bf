import Foundation

/// What a process takes of the machine just now.
struct ProcessFigures: Sendable {
    /// Bytes of memory that are there.
    let memory: Int
    /// Open files and connections.
    let descriptors: Int

    /// Reads them; zeros where there is no such process.
    init(of id: pid_t) {
        let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        memory = status.firstMatch(of: /VmRSS:\s+(\d+) kB/).flatMap { Int($0.1) }.map { $0 * 1024 } ?? 0
        descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(id)/fd").count) ?? 0
    }

    private init(memory: Int, descriptors: Int) {
        self.memory = memory
        self.descriptors = descriptors
    }

    /// Those in the middle of several.
    static func median(of figures: some Collection<ProcessFigures>) -> ProcessFigures {
        let middle = figures.count / 2
        return ProcessFigures(
            memory: figures.map(\.memory).sorted()[middle],
            descriptors: figures.map(\.descriptors).sorted()[middle]
        )
    }

    /// The memory in megabytes.
    var megabytes: Int { memory >> 20 }
}
