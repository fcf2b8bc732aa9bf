/// What following a byte of a template brings about.
enum ContextEvent {
    /// Behind this byte an attribute's URL begins.
    case beginsURL
    /// With this byte the URL has ended.
    case endsURL
}
