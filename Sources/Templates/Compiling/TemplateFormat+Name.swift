extension TemplateFormat {
    /// The format that a template's name tells by its extension.
    public init?(templateName name: String) {
        guard let dot = name.lastIndex(of: ".") else { return nil }
        self.init(rawValue: String(name[name.index(after: dot)...]))
    }
}
