import Foundation

/// What a process takes of the machine just now.
struct ProcessFigures: Sendable {
    /// Bytes of memory that are there.
    let memory: Int
    /// Open files and connections.
    let descriptors: Int
    /// Connections among them, and sockets that wait for some.
    let sockets: Int

    /// Reads them; zeros where there is no such process.
    init(of id: pid_t) {
        let status = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        memory = status.firstMatch(of: /VmRSS:\s+(\d+) kB/).flatMap { Int($0.1) }.map { $0 * 1024 } ?? 0
        let folder = "/proc/\(id)/fd"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        descriptors = names.count
        // One may be closed while the others are looked at.
        sockets = names.count { name in
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\(name)"))?.hasPrefix("socket:")
                == true
        }
    }

    private init(memory: Int, descriptors: Int, sockets: Int) {
        self.memory = memory
        self.descriptors = descriptors
        self.sockets = sockets
    }

    /// Those in the middle of several.
    static func median(of figures: some Collection<ProcessFigures>) -> ProcessFigures {
        let middle = figures.count / 2
        return ProcessFigures(
            memory: figures.map(\.memory).sorted()[middle],
            descriptors: figures.map(\.descriptors).sorted()[middle],
            sockets: figures.map(\.sockets).sorted()[middle]
        )
    }

    /// The memory in megabytes.
    var megabytes: Int { memory >> 20 }
}
