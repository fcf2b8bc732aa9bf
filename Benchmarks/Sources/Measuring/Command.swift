public import Foundation

/// A program that is run and timed from outside, the start of its process included.
public struct Command: Sendable {
    /// What a run took.
    public struct Run: Sendable {
        /// From start to end, in seconds.
        public let seconds: Double
        /// What it wrote to its standard output.
        public let output: String
    }

    /// A program that failed.
    public struct Failure: Error, CustomStringConvertible {
        /// Which, and how.
        public let description: String

        /// Tells of a failure.
        public init(_ description: String) { self.description = description }
    }

    /// The program: a path, or a name that is looked up.
    public var program: String
    /// Its arguments.
    public var arguments: [String]
    /// Where it runs.
    public var folder: URL?
    /// What is added to its environment.
    public var environment: [String: String] = [:]

    /// Describes a program and its arguments.
    public init(_ program: String, _ arguments: String..., in folder: URL? = nil) {
        self.program = program
        self.arguments = arguments
        self.folder = folder
    }

    /// The path of the program that is running.
    public static func ownPath() throws -> String {
        try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    }

    /// Runs it to its end; throws ``Failure`` if it does not end well.
    @discardableResult
    public func run() throws -> Run {
        let process = makeProcess()
        let output = Pipe()
        process.standardOutput = output
        let clock = ContinuousClock()
        let start = clock.now
        try process.run()
        let told = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let time = start.duration(to: clock.now)
        guard process.terminationStatus == 0 else {
            throw Failure("\(program) \(arguments.joined(separator: " ")) ended with \(process.terminationStatus)")
        }
        return Run(seconds: time / .seconds(1), output: String(decoding: told, as: UTF8.self))
    }

    /// Starts it and leaves it running.
    public func start() throws -> Process {
        let process = makeProcess()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func makeProcess() -> Process {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        return process
    }
}
