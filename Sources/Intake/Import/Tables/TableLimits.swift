/// Bounds on what a reader of tables holds in memory.
struct TableLimits: Sendable, Hashable {
    /// The most bytes of one record.
    var longestRecord = 1 << 20
    /// The most fields of one record.
    var mostFields = 1000
}
