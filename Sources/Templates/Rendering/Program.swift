/// A compiled template: flat instructions over one buffer of bytes.
struct Program: Sendable {
    /// The template it was compiled from, for messages.
    var name: String
    var instructions: [Instruction] = []
    var literals: [UInt8] = []
    /// Where each subroutine begins.
    var subroutines: [Int] = []
    /// For each phrase in forms, where the form of each plural category begins.
    var pluralTables: [[PluralCategory: Int]] = []
    /// For each dynamic partial, the subroutine of each name.
    var partialTables: [[String: Int]] = []
    /// Names that are looked up while rendering.
    var names: [[String]] = []
    /// How many records are open at once at most.
    var registerCount = 1
    /// What the models are laid out by.
    var plans: [any AnyLayoutPlan] = []
    var formats: LocaleFormats
}
