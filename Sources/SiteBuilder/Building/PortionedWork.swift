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
        /// Whether somebody is giving; one does at a time.
        var isGiving = false
        /// What was made before something that comes before it.
        var waiting: [Int: Result<Product, Failure>] = [:]
        var failure: Failure?

        /// Takes what is next to be given, unless somebody is giving; after a failure it is the failure.
        mutating func begin() -> Result<Product, Failure>? {
            guard !isGiving, let next = waiting.removeValue(forKey: given) else { return nil }
            given += 1
            isGiving = true
            return failure.map { .failure($0) } ?? next
        }

        mutating func end(_ outcome: Result<Void, Failure>) {
            isGiving = false
            if case .failure(let error) = outcome { failure = failure ?? error }
        }
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
        outlet.withLock { $0.waiting[number] = made }
        // Whoever gives goes on with what others make meanwhile; they need not wait for him.
        while let next = outlet.withLock({ $0.begin() }) {
            let outcome = Result { () throws(Failure) in try give(next.get()) }
            outlet.withLock { $0.end(outcome) }
            if case .failure = outcome { isOver.store(true, ordering: .relaxed) }
            room.signal()
        }
    }
}
