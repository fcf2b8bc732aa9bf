/// Why something may not stand where it does.
struct ContextFault: Error {
    let rule: String
    let message: String
    let remedy: String?

    init(_ rule: String, _ message: String, remedy: String? = nil) {
        self.rule = rule
        self.message = message
        self.remedy = remedy
    }
}
