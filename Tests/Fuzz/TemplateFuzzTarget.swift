import Foundation
import Synchronization
import Templates

/// The trial that an input of libFuzzer's stands for: a byte for the format, one for the text, the template, and
/// behind a separator the partial.
extension TemplateTrial {
    private static let separator: UInt8 = 0x1C

    init(_ input: some Collection<UInt8>) {
        var bytes = Array(input)[...]
        let choice = Int(bytes.popFirst() ?? 0)
        let text = Int(bytes.popFirst() ?? 0)
        let parts = bytes.split(separator: Self.separator, maxSplits: 1, omittingEmptySubsequences: false)
        let formats = TemplateFormat.allCases
        self.init(
            format: choice < formats.count ? formats[choice] : .html,
            source: Array(parts.first ?? []),
            partial: Array(parts.dropFirst().first ?? []),
            text: HostileText.corpus[text % HostileText.corpus.count]
        )
    }

    /// The input that stands for this trial, but for its text.
    func input(text: UInt8) -> [UInt8] {
        let choice = TemplateFormat.allCases.firstIndex(of: format) ?? 0
        return [UInt8(choice), text] + source + [Self.separator] + partial
    }
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let trial = TemplateTrial(UnsafeBufferPointer(start: bytes, count: count))
    let started = clock()
    do {
        // A crash is how libFuzzer hears of a find, and keeps the input.
        if case .broken(let promise) = try trial.outcome() { fatalError("\(promise): \(trial)") }
    } catch {
        fatalError("\(error): \(trial)")
    }
    return keeps(trial, taking: clock() - started) ? 0 : -1
}

/// Whether libFuzzer may make more inputs of this one: slow ones would soon be all that it tries.
///
/// Tells of each that took more processor time than any before it.
private func keeps(_ trial: TemplateTrial, taking ticks: clock_t) -> Bool {
    let isSlowest = slowest.withLock { slowest in
        defer { slowest = max(slowest, ticks) }
        return ticks > slowest
    }
    if isSlowest {
        let line = "slowest so far: \(ticks * 1_000_000 / clock_t(CLOCKS_PER_SEC)) us for \(trial)\n"
        FileHandle.standardError.write(Data(line.utf8))
    }
    return ticks < 2 * millisecond
}

private let millisecond = clock_t(CLOCKS_PER_SEC) / 1000
private let slowest = Mutex(millisecond)

@_silgen_name("LLVMFuzzerMutate")
private func mutateBytes(_ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int) -> Int

/// What libFuzzer calls to make a new input: mostly its own mutation of an old one, at times a template of the language.
@_cdecl("LLVMFuzzerCustomMutator")
public func makeInput(_ bytes: UnsafeMutablePointer<UInt8>?, _ count: Int, _ limit: Int, _ seed: CUnsignedInt) -> Int {
    guard seed % 4 == 0, let bytes else { return mutateBytes(bytes, count, limit) }
    var fuzzer = TemplateFuzzer(seed: UInt64(seed))
    let input = fuzzer.trial().input(text: UInt8(truncatingIfNeeded: seed >> 8)).prefix(limit)
    UnsafeMutableBufferPointer(start: bytes, count: limit).baseAddress?.update(from: Array(input), count: input.count)
    return input.count
}
