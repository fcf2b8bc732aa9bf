import Dispatch
import Foundation
import Synchronization

/// Work that is done portion by portion on all cores, and handed on in the order of the portions.
///
/// Whoever is done takes the next portion himself: nobody waits for the slowest of a round, and what a core reads it
/// goes on with while it has it at hand. No more than a few portions for each core are under way.
final class PortionedWork<Source, Product: Sendable, Failure: Error>: Sendable
where Source: IteratorProtocol & Sendable, Source.Element: Sendable {
    /// How many portions a core may be ahead of the one that is slowest.
    private static var portionsOfEach: Int { 4 }

    private struct Supply: Sendable {
        var source: Source
        var taken = 0
    }

    private struct Turn {
        let number: Int
        var portion: Source.Element
    }

    private struct Outlet: Sendable {
        var given = 0
        /// What was made before something that comes before it.
        var waiting: [Int: Result<Product, Failure>] = [:]
        var failure: Failure?
    }

    private let supply: Mutex<Supply>
    /// Whose turn it is to take a portion.
    ///
    /// Whoever waits for another to read one sleeps; at the mutex, he would look again and again whether it is free, and
    /// use a core up.
    private let turn = DispatchSemaphore(value: 1)
    private let outlet = Mutex(Outlet())
    /// Whether no portion is to be taken any more.
    private let isOver = Atomic(false)
    private let room = DispatchSemaphore(value: 0)

    /// Work on the portions that a source has.
    init(on source: Source) { supply = Mutex(Supply(source: source)) }

    /// Makes a product of each portion, and hands them on one at a time, in the order of the portions.
    ///
    /// The calling thread works among others. The first failure is thrown; after it, nothing is handed on.
    func run(
        making make: @Sendable (inout Source.Element) throws(Failure) -> Product,
        giving give: @Sendable (Product) throws(Failure) -> Void
    ) throws(Failure) {
        let cores = ProcessInfo.processInfo.activeProcessorCount
        for _ in 0..<cores * Self.portionsOfEach { room.signal() }
        DispatchQueue.concurrentPerform(iterations: cores) { _ in work(make, give) }
        if let failure = outlet.withLock({ $0.failure }) { throw failure }
    }

    private func work(
        _ make: @Sendable (inout Source.Element) throws(Failure) -> Product,
        _ give: @Sendable (Product) throws(Failure) -> Void
    ) {
        while true {
            room.wait()
            guard var turn = take() else { break }
            hand(on: Result { () throws(Failure) in try make(&turn.portion) }, turn.number, to: give)
        }
        // Whoever else waits for room is to see that it is over.
        room.signal()
    }

    private func take() -> Turn? {
        turn.wait()
        defer { turn.signal() }
        return supply.withLock { supply in
            guard !isOver.load(ordering: .relaxed), let portion = supply.source.next() else {
                isOver.store(true, ordering: .relaxed)
                return nil
            }
            supply.taken += 1
            return Turn(number: supply.taken - 1, portion: portion)
        }
    }

    private func hand(
        on made: Result<Product, Failure>,
        _ number: Int,
        to give: @Sendable (Product) throws(Failure) -> Void
    ) {
        outlet.withLock { outlet in
            outlet.waiting[number] = made
            while let next = outlet.waiting.removeValue(forKey: outlet.given) {
                outlet.given += 1
                room.signal()
                guard outlet.failure == nil else { continue }
                do throws(Failure) {
                    try give(next.get())
                } catch {
                    outlet.failure = error
                    isOver.store(true, ordering: .relaxed)
                }
            }
        }
    }
}
