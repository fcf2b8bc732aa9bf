import Foundation

/// The program itself, as it was built beside these tests.
enum StarlingProgram {
    /// Where it is.
    static let file = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "starling")

    /// Whether it is built and has a command of its own by that name.
    static func knows(_ command: String) throws -> Bool {
        guard FileManager.default.isExecutableFile(atPath: file.path(percentEncoded: false)) else { return false }
        let process = Process()
        let output = Pipe()
        process.executableURL = file
        process.arguments = [command, "--help"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let help = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        // For a command that it does not have, it prints the help of the whole program.
        return String(decoding: help, as: UTF8.self).contains("starling \(command)")
    }

    /// Starts it; its output goes nowhere.
    static func start(_ arguments: [String], environment: [String: String] = [:]) throws -> RunningProgram {
        let process = Process()
        process.executableURL = file
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        return try RunningProgram(process)
    }
}

/// A program that was started.
struct RunningProgram: Sendable {
    /// Its process id.
    let id: pid_t
    private let exits: AsyncStream<Int32>

    init(_ process: Process) throws {
        let (exits, continuation) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { ended in
            // As a shell tells it: a signal's number counts from 128.
            continuation.yield(
                ended.terminationReason == .exit ? ended.terminationStatus : 128 + ended.terminationStatus
            )
            continuation.finish()
        }
        try process.run()
        self.exits = exits
        id = process.processIdentifier
    }

    /// How it ended, once it has.
    var exitStatus: Int32 {
        get async { await exits.first { _ in true } ?? -1 }
    }
}
