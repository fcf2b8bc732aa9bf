import Dispatch
import Synchronization

/// Hashes and writes a file on another core, while its next bytes are made.
///
/// Sendable although the file is not: after the initializer it is touched on the serial queue alone.
final class OutputQueue: @unchecked Sendable {
    /// How many chunks wait to be written: enough to keep both sides busy.
    private static let mostWaiting = 2

    private var file: OutputFile?
    private let queue = DispatchQueue(label: "starling.output")
    private let room = DispatchSemaphore(value: mostWaiting)
    private let failure = Mutex<(any Error)?>(nil)

    init(_ file: OutputFile) { self.file = file }

    /// Takes a chunk, as soon as there is room; throws what writing an earlier one threw.
    func write(_ chunk: [UInt8]) throws {
        if let error = failure.withLock({ $0 }) { throw error }
        room.wait()
        queue.async { [self] in
            do {
                try chunk.withUnsafeBytes { try file?.write($0) }
            } catch {
                failure.withLock { $0 = $0 ?? error }
                file = nil
            }
            room.signal()
        }
    }

    /// Writes a chunk, after those that wait; throws what writing it or an earlier one threw.
    func writeThrough(_ chunk: UnsafeRawBufferPointer) throws {
        try queue.sync {
            if let error = failure.withLock({ $0 }) { throw error }
            do {
                try file?.write(chunk)
            } catch {
                failure.withLock { $0 = error }
                file = nil
                throw error
            }
        }
    }

    /// Waits until all is written, and ends with what `body` makes of the file.
    func finish<Result>(_ body: (OutputFile) throws -> Result) throws -> Result {
        try queue.sync {
            if let error = failure.withLock({ $0 }) { throw error }
            guard let file else { throw PublishingError.closedDraft }
            self.file = nil
            return try body(file)
        }
    }

    /// Removes the file, unless it was finished.
    func abandon() { queue.sync { file = nil } }
}
