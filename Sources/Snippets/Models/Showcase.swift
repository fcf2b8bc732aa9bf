/// The reviews that grid, carousel and pair show: a choice by date and helpfulness, never by praise alone.
struct Showcase {
    /// The newest with a text, for the grid.
    var grid: [ReviewModel] = []
    /// The newest with a text, for the carousel.
    var carousel: [ReviewModel] = []
    /// The most helpful of the good ones, or nil.
    var best: ReviewModel?
    /// The most helpful of the critical ones, or nil.
    var critical: ReviewModel?

    /// Shows nothing.
    static let empty = Showcase()
}
