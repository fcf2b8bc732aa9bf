/// A shop front in one locale with its base URL; a namespace for what belongs to one.
public enum Storefront {
    /// The name in the configuration, which is also the first segment of its paths.
    public typealias Name = Identifier<Storefront>
}
