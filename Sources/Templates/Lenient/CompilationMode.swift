/// How strictly names are taken.
enum CompilationMode: Sendable {
    /// Every name is declared by a model and found when the template is compiled; raw output is for safe markup only.
    case strict
    /// Mustache as its specification has it: names are looked up while rendering, missing ones show nothing, and
    /// `{{{name}}}` takes anything. For the specification's own tests.
    case lenient
}
