import Foundation
import Templates
import Testing

@Suite("Random templates")
struct FuzzTests {
    /// How many templates are tried; `STARLING_FUZZ_COUNT` sets another number, `STARLING_FUZZ_SEED` another start.
    static let count = number("STARLING_FUZZ_COUNT") ?? 4000
    static let seed = number("STARLING_FUZZ_SEED") ?? 1

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }

    @Test("compile or are refused, and what compiles shows hostile text as it shows harmless text")
    func random() throws {
        var fuzzer = TemplateFuzzer(seed: UInt64(Self.seed))
        var accepted = 0
        for round in 0..<Self.count {
            let trial = fuzzer.trial()
            switch try trial.outcome() {
            case .refused: break
            case .rendered: accepted += 1
            case .broken(let promise): Issue.record("round \(round), \(promise): \(trial)")
            }
        }
        #expect(accepted * 8 > Self.count, "hardly any template compiles; the test would say nothing")
    }
}
