import EkomiClient

/// The words after `starling api`: a family, an endpoint, its parameters, and the few options of our own.
struct ApiWords {
    private(set) var family: String?
    private(set) var endpoint: String?
    /// Parameters by the names under which they were given.
    private(set) var parameters: [(name: String, value: String)] = []
    private(set) var config = "starling.yaml"
    private(set) var account: String?
    private(set) var file: String?
    private(set) var output: String?
    private(set) var isSure = false
    private(set) var wantsCSV = false
    private(set) var wantsAll = false
    private(set) var asksForHelp = false
    private var isJSON = false
    private var verbosity = Console.Verbosity.normal

    /// Options of our own that take a value; no endpoint has a parameter of such a name but the file.
    static let options = ["config", "account", "file", "output"]
    /// Options of our own that take none.
    static let flags = ["yes", "csv", "all", "help", "json", "quiet", "verbose"]

    /// Reads words as far as they can be read, and says what stopped it.
    static func reading(_ words: [String]) -> (ApiWords, Failure?) {
        var result = ApiWords()
        do throws(Failure) {
            var rest = words[...]
            while let word = rest.popFirst() { try result.take(word, &rest) }
            return (result, nil)
        } catch {
            // Machines are to read the fault too, wherever they asked for it.
            result.isJSON = result.isJSON || words.contains("--json")
            return (result, error)
        }
    }

    func console(environment: [String: String]) -> Console {
        Console(verbosity: verbosity, isJSON: isJSON, environment: environment)
    }

    private mutating func take(_ word: String, _ rest: inout ArraySlice<String>) throws(Failure) {
        guard word.hasPrefix("-"), word != "-" else { return try takeName(word) }
        guard word.hasPrefix("--") else { return try takeShort(word) }
        let halves = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = String(halves.first ?? "")
        if Self.flags.contains(name), halves.count == 1 { return take(flag: name) }
        guard let value = halves.count == 2 ? String(halves[1]) : rest.popFirst() else {
            throw Failure(status: .usage, message: "--\(name) needs a value.")
        }
        switch name {
        case "config": config = value
        case "account": account = value
        case "file": file = value
        case "output": output = value
        case "format",
            "type" where family == "core":
            throw Failure(status: .usage, message: "--\(name) is not needed: answers are JSON, or CSV with --csv.")
        default: parameters.append((name, value))
        }
    }

    private mutating func takeName(_ word: String) throws(Failure) {
        if family == nil {
            family = word
        } else if endpoint == nil {
            endpoint = word
        } else {
            throw Failure(status: .usage, message: "'\(word)' stands alone; a parameter is given as --name value.")
        }
    }

    private mutating func takeShort(_ word: String) throws(Failure) {
        switch word {
        case "-h": take(flag: "help")
        case "-q": take(flag: "quiet")
        case "-v": take(flag: "verbose")
        default:
            throw Failure(status: .usage, message: "there is no option \(word); a parameter is given as --name value.")
        }
    }

    private mutating func take(flag: String) {
        switch flag {
        case "yes": isSure = true
        case "csv": wantsCSV = true
        case "all": wantsAll = true
        case "help": asksForHelp = true
        case "json": isJSON = true
        case "quiet": verbosity = .quiet
        default: verbosity = .verbose
        }
    }
}
