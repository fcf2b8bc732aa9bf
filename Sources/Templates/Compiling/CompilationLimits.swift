/// Bounds on what the compiler takes, far beyond what an honest template needs.
enum CompilationLimits {
    /// Bytes of one template.
    static let sourceSize = 1 << 20
    /// How deep sections, partials, parents and phrases may stand in one another.
    static let nesting = 64
    /// Instructions of a program, after all partials were put in.
    static let instructions = 100_000
    /// Bytes of a program that are copied as they are.
    static let literals = 8 << 20
    /// Partials that are put in, each time counted.
    static let expansions = 2000
    /// Faults that are told of at once.
    static let faults = 100
}
