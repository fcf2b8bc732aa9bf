import Foundation

/// The memory of a process as Linux accounts for it.
public enum ProcessMemory {
    /// The most that a running process ever had in memory, in bytes; nil if it is gone.
    public static func peak(of process: Int32) -> Int? {
        guard let status = FileManager.default.contents(atPath: "/proc/\(process)/status") else { return nil }
        for line in String(decoding: status, as: UTF8.self).split(separator: "\n") where line.hasPrefix("VmHWM:") {
            return line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
        }
        return nil
    }
}
