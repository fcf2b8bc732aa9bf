/// The columns of a kind of table, by the names that Google's feeds give their elements.
protocol TableColumn: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
    /// The columns without which no row can be understood.
    static var required: [Self] { get }
}
