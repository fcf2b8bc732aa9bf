/// What is killed.
enum TortureCommand: String, CaseIterable {
    case sync
    case build = "build --full"
    case refresh
    case export = "export exported"
    case rollback

    var arguments: [String] { rawValue.split(separator: " ").map(String.init) + ["--quiet"] }
}
