/// A section that is open while rendering.
struct Frame {
    let register: Int
    /// What the register pointed at before.
    let outer: Int
    /// Where the slots of the current element begin.
    var element: Int
    let width: Int
    /// How many rounds there are to come, this one included.
    var remaining: Int
    /// The place of the current element, from 0, in the innermost list, and how many that has.
    var index = 0
    var count: Int

    init(register: Int, outer: Int, element: Int, rounds: Run) {
        self.register = register
        self.outer = outer
        self.element = element
        width = rounds.width
        remaining = rounds.count
        count = rounds.count
    }
}
