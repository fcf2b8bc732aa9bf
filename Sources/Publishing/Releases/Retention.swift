/// Which superseded releases are kept, so that one of them can be made live again.
public struct Retention: Sendable, Hashable {
    /// So many are kept, the newest ones.
    public var count: Int
    /// Those superseded so recently are kept, however many they are.
    public var age: Duration

    /// Chooses how many and how long.
    public init(count: Int = 10, age: Duration = .seconds(7 * 86_400)) {
        self.count = count
        self.age = age
    }
}
