import Foundation
import Schedule
import Specification
import Testing

@Suite("Leaving alone what keeps failing")
struct CircuitTests {
    private let policy = CircuitPolicy(threshold: 3, first: .seconds(300), longest: .seconds(3600), jitter: 0.2)

    private func moment(_ seconds: Double) -> Date { Date(timeIntervalSince1970: 1_800_000_000 + seconds) }

    private func failing(_ count: Int, random: Double = 0.5, at seconds: Double = 0) -> Circuit {
        var circuit = Circuit()
        for _ in 0..<count { circuit.fail(because: "down", at: moment(seconds), policy: policy, random: random) }
        return circuit
    }

    @Test("It is asked after one failure and after two, and not after three, until its time has come")
    func opens() {
        #expect(Circuit().state(at: moment(0)) == .closed)
        #expect(failing(2).state(at: moment(0)) == .closed)
        #expect(failing(3).state(at: moment(0)) == .open(until: moment(300)))
        #expect(failing(3).state(at: moment(299)) == .open(until: moment(300)))
        #expect(failing(3).state(at: moment(300)) == .halfOpen)
        #expect(failing(3).reason == "down")
    }

    @Test(
        "Each failed trial doubles the time, up to a bound",
        arguments: [(3, 300), (4, 600), (6, 2400), (7, 3600), (90, 3600)]
    )
    func doubles(failures: Int, seconds: Double) {
        #expect(failing(failures).retryAt == moment(seconds))
    }

    @Test("Times vary by a share either way, so that not all come back at once", arguments: [(0, 240), (1, 360)])
    func varies(random: Double, seconds: Double) {
        #expect(failing(3, random: random).retryAt == moment(seconds))
    }

    @Test("A clock that was put back, or ahead, makes nobody wait longer than the bound")
    func clock() {
        let year = 365 * 86_400.0
        let ahead = failing(5, at: year)
        #expect(ahead.state(at: moment(0)) == .halfOpen, "it failed in what is now the future")
        #expect(failing(5, at: 0).state(at: moment(year)) == .halfOpen)
        var circuit = ahead
        circuit.fail(because: "down", at: moment(0), policy: policy, random: 0.5)
        #expect(circuit.state(at: moment(3601)) == .halfOpen)
    }

    @Test("It outlives the process; a file that makes no sense is as good as none")
    func file() async throws {
        try await withTemporaryFolder { folder in
            let file = CircuitFile(folder: folder)
            #expect(file.read() == [:])
            try file.write([:])
            let path = folder.appending(path: CircuitFile.fileName)
            #expect(
                !FileManager.default.fileExists(atPath: path.path(percentEncoded: false)),
                "nothing to tell, no file"
            )
            try file.write(["germany": failing(4)])
            #expect(CircuitFile(folder: folder).read()["germany"] == failing(4))
            try Data("{\"germany\": 7".utf8).write(to: path)
            #expect(file.read() == [:])
        }
    }
}
