import Foundation

/// The most memory a process ever held at once.
struct PeakMemory {
    /// In units of 2²⁰ bytes, rounded up.
    let megabytes: Int

    /// That of this process so far; nil on systems that do not tell.
    static var ofThisProcess: Self? {
        // `getrusage` would count what the process that started this one held at that time.
        guard let status = FileManager.default.contents(atPath: "/proc/self/status") else { return nil }
        let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
        let peak = lines.first { $0.hasPrefix("VmHWM:") }
        return peak?.split(separator: " ").lazy.compactMap { Int($0) }.first.map { Self(megabytes: ($0 + 1023) / 1024) }
    }
}
