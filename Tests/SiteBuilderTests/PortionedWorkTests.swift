import Synchronization
import Testing

@testable import SiteBuilder

@Suite("Work on portions")
struct PortionedWorkTests {
    private struct Refusal: Error, Equatable {
        let portion: Int
    }

    /// Numbers from 0, up to a bound.
    private struct Numbers: IteratorProtocol, Sendable {
        let bound: Int
        var number = 0

        mutating func next() -> Int? {
            guard number < bound else { return nil }
            defer { number += 1 }
            return number
        }
    }

    @Test("hands everything on once, in order, however long each portion takes", arguments: [0, 1, 7, 500])
    func order(count: Int) throws {
        let given = Mutex<[Int]>([])
        let work = PortionedWork<Numbers, Int, Refusal>(on: Numbers(bound: count))
        try work.run(
            making: { number throws(Refusal) in (0..<(number % 5) * 1_000).reduce(number) { $0 ^ $1 ^ $1 } },
            giving: { number throws(Refusal) in given.withLock { $0.append(number) } }
        )
        #expect(given.withLock { $0 } == Array(0..<count))
    }

    @Test("throws the first failure, and hands on what comes before it and nothing else")
    func failure() throws {
        let given = Mutex<[Int]>([])
        let work = PortionedWork<Numbers, Int, Refusal>(on: Numbers(bound: 1_000))
        #expect(throws: Refusal(portion: 20)) {
            try work.run(
                making: { number throws(Refusal) in
                    guard number < 20 else { throw Refusal(portion: number) }
                    return number
                },
                giving: { number throws(Refusal) in given.withLock { $0.append(number) } }
            )
        }
        #expect(given.withLock { $0 } == Array(0..<20))
    }

    @Test("stops taking portions where they are not taken off its hands")
    func refusal() throws {
        let made = Mutex(0)
        let work = PortionedWork<Numbers, Int, Refusal>(on: Numbers(bound: 1_000_000))
        #expect(throws: Refusal(portion: 3)) {
            try work.run(
                making: { number throws(Refusal) in
                    made.withLock { $0 += 1 }
                    return number
                },
                giving: { number throws(Refusal) in if number == 3 { throw Refusal(portion: number) } }
            )
        }
        #expect(made.withLock { $0 } < 1_000_000)
    }
}
