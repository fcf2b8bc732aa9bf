import Foundation
import Specification

/// The program itself, as it was built beside these tests.
enum StarlingProgram {
    /// Where it is; `STARLING_PROGRAM` names another than the one that was built beside the tests, such as a release.
    static let file =
        ProcessInfo.processInfo.environment["STARLING_PROGRAM"].map { URL(filePath: $0) }
        ?? URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "starling")

    /// Whether it is built and has a command of its own by that name.
    static func knows(_ command: String) async throws -> Bool {
        guard FileManager.default.isExecutableFile(atPath: file.path(percentEncoded: false)) else { return false }
        let help = try await start([command, "--help"]).output
        // For a command that it does not have, it prints the help of the whole program.
        return help.contains("starling \(command)")
    }

    /// Starts it in a folder.
    ///
    /// What it says goes into files: the end of a pipe would be inherited by the programs of other tests.
    static func start(
        _ arguments: [String],
        environment: [String: String] = [:],
        in folder: URL? = nil,
        program: URL = file
    ) throws -> RunningProgram {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = FileHandle.nullDevice
        if let folder { process.currentDirectoryURL = folder }
        return try RunningProgram(process)
    }
}

/// A program that was started.
final class RunningProgram: Sendable {
    /// Its process id.
    let id: pid_t
    private let exit: Task<Int32, Never>
    private let outputFile: URL
    private let errorFile: URL

    init(_ process: Process) throws {
        let (exits, continuation) = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { ended in
            // As a shell tells it: a signal's number counts from 128.
            continuation.yield(
                ended.terminationReason == .exit ? ended.terminationStatus : 128 + ended.terminationStatus
            )
            continuation.finish()
        }
        outputFile = FileManager.default.temporaryDirectory.appending(path: "starling-\(UUID().uuidString).out")
        errorFile = outputFile.deletingPathExtension().appendingPathExtension("err")
        let handles = try [outputFile, errorFile]
            .map { file in
                try Data().write(to: file)
                return try FileHandle(forWritingTo: file)
            }
        process.standardOutput = handles[0]
        process.standardError = handles[1]
        try process.run()
        for handle in handles { try handle.close() }
        id = process.processIdentifier
        exit = Task { await exits.first { _ in true } ?? -1 }
    }

    deinit {
        for file in [outputFile, errorFile] { try? FileManager.default.removeItem(at: file) }
    }

    /// How it ended, once it has.
    var exitStatus: Int32 {
        get async { await exit.value }
    }

    /// All that it wrote to its standard output, once it has ended.
    var output: String {
        get async throws {
            _ = await exitStatus
            return try String(contentsOf: outputFile, encoding: .utf8)
        }
    }

    /// All that it wrote to its standard error, once it has ended.
    var errors: String {
        get async throws {
            _ = await exitStatus
            return try String(contentsOf: errorFile, encoding: .utf8)
        }
    }

    /// What it has written to both so far.
    func wordsSoFar() throws -> String {
        try String(contentsOf: outputFile, encoding: .utf8) + String(contentsOf: errorFile, encoding: .utf8)
    }

    /// Waits until it has written something, and returns what; it must not end before.
    func waits<Output>(for expression: some RegexComponent<Output>) async throws -> Output {
        while true {
            if let match = try wordsSoFar().firstMatch(of: expression) { return match.output }
            guard kill(id, 0) == 0 else { throw EndedEarly(words: try wordsSoFar()) }
            await breathe()
        }
    }

    /// Sends it a signal.
    func send(_ signal: Int32) { kill(id, signal) }
}

/// A program ended before it said what was waited for.
struct EndedEarly: Error {
    let words: String
}
