extension SandboxCategory {
    func name(in language: SandboxLanguage) -> String { "" }
}
