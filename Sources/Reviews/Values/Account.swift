/// An eKomi interface, by the merchant's own name for it; a namespace for what belongs to one.
public enum Account {
    /// The name in the configuration, unique among accounts.
    public typealias Name = Identifier<Account>
}
