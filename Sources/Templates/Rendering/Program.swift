/// A compiled template: flat instructions over one buffer of bytes.
///
/// A class, so that a rendering takes hold of all of it with one reference. Sendable although it points at memory: that
/// is written in the initializer alone, and freed with the program.
final class Program: @unchecked Sendable {
    /// The template it was compiled from, for messages.
    let name: String
    let steps: UnsafeBufferPointer<Step>
    /// Readable beyond the last literal, as `PaddedBytes` have to be.
    let literals: UnsafeBufferPointer<UInt8>
    /// Where each subroutine begins.
    let subroutines: [Int]
    /// For each phrase in forms, where the form of each plural category begins.
    let pluralTables: [[PluralCategory: Int]]
    /// For each dynamic partial, the subroutine of each name.
    let partialTables: [[String: Int]]
    /// Names that are looked up while rendering.
    let names: [[String]]
    /// How many records are open at once at most.
    let registerCount: Int
    /// What the models are laid out by.
    let plans: [LayoutPlan]
    let formats: LocaleFormats

    init(
        name: String,
        steps: [Step],
        literals: [UInt8],
        subroutines: [Int],
        pluralTables: [[PluralCategory: Int]],
        partialTables: [[String: Int]],
        names: [[String]],
        registerCount: Int,
        plans: [LayoutPlan],
        formats: LocaleFormats
    ) {
        self.name = name
        self.steps = Self.copy(steps)
        self.literals = Self.copy(literals + [UInt8](repeating: 0, count: OutputBuffer.slack))
        self.subroutines = subroutines
        self.pluralTables = pluralTables
        self.partialTables = partialTables
        self.names = names
        self.registerCount = registerCount
        self.plans = plans
        self.formats = formats
    }

    /// A program that writes nothing.
    static let empty = Program(
        name: "",
        steps: [],
        literals: [],
        subroutines: [],
        pluralTables: [],
        partialTables: [],
        names: [],
        registerCount: 1,
        plans: [],
        formats: LocaleFormats(Localization(tag: "und", monthNames: []))
    )

    deinit {
        steps.deallocate()
        literals.deallocate()
    }

    private static func copy<Element: BitwiseCopyable>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
        let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
        _ = copy.initialize(from: elements)
        return UnsafeBufferPointer(copy)
    }
}
