/// What came of many hostile conversations.
public struct HostileReport: Sendable {
    /// How many requests were sent, by a generous count.
    public var requests = 0
    /// How many connections were made.
    public var connections = 0
    /// How many answers there were, by the first digit of their status.
    public var answers = [Int](repeating: 0, count: 10)
    /// How many conversations of each kind there were.
    public var kinds: [HostileKind: Int] = [:]
    /// How many good requests between them were answered rightly.
    public var goodAnswers = 0
    /// How many faults there were.
    public var faultCount = 0
    /// The first faults.
    public var faults: [String] = []

    /// Starts counting.
    public init() {}

    /// Counts a fault.
    public mutating func fault(_ text: String) {
        faultCount += 1
        if faults.count < 20 { faults.append(text) }
    }

    mutating func add(_ other: HostileReport) {
        requests += other.requests
        connections += other.connections
        for index in answers.indices { answers[index] += other.answers[index] }
        kinds.merge(other.kinds, uniquingKeysWith: +)
        goodAnswers += other.goodAnswers
        faultCount += other.faultCount
        faults = Array((faults + other.faults).prefix(20))
    }
}
