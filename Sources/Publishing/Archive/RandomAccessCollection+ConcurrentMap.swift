import Dispatch
import Foundation
import Synchronization

extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
    /// Maps all elements, on all cores; the order is kept, and the first failure is thrown.
    package func concurrentMap<Value: Sendable, Failure: Error>(
        _ transform: @Sendable (Element) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        // More parts than cores: some take longer than others.
        let parts = Swift.min(count, 8 * ProcessInfo.processInfo.activeProcessorCount)
        guard parts > 1 else { return try map(transform) }
        let results = Mutex([Result<[Value], Failure>?](repeating: nil, count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            let range = (startIndex + count * part / parts)..<(startIndex + count * (part + 1) / parts)
            let result = Result { () throws(Failure) in try self[range].map(transform) }
            results.withLock { $0[part] = result }
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for result in results.withLock({ $0 }) { values += try result?.get() ?? [] }
        return values
    }
}
