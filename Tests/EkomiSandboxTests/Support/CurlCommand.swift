import Foundation
import HTTPTypes

/// A line of the front page, understood as a shell and curl would understand it.
struct CurlCommand {
    private var method: HTTPRequest.Method = .get
    private var headers: [String: String] = [:]
    private var fields: [String] = []
    private var body: [UInt8]?
    private var uri = ""
    private var needsToken = false

    init(_ line: String) throws {
        // A command within the line has quotes of its own; there is one only, the login.
        let plain = line.replacing(/"Authorization: ekomi .*?-f4\)"/, with: "'$('")
        var words = Self.words(of: plain)[...]
        guard words.popFirst() == "curl" else { throw JSON.Unexpected(value: line) }
        while let word = words.popFirst() {
            switch word {
            case "-X": method = HTTPRequest.Method(words.popFirst() ?? "") ?? .get
            case "-H": add(header: words.popFirst() ?? "")
            case "-d": send(Array((words.popFirst() ?? "").utf8))
            case "--data-urlencode": addField(words.popFirst() ?? "")
            case "-F": addPicture(words.popFirst() ?? "")
            default: uri = word.replacing("http://localhost", with: "")
            }
        }
    }

    func run(with caller: Caller) async throws -> Caller.Answer {
        var headers = headers
        if needsToken {
            let login = "username=1001&password=sandbox-password-1"
            let token = try await caller.post("/api/1.0/security/login", body: login).json["token"].string
            headers["Authorization"] = "ekomi \(token)"
        }
        return try await caller.send(uri, method: method, headers: headers, body: body)
    }

    private mutating func add(header: String) {
        guard !header.contains("$(") else {
            needsToken = true
            return
        }
        let halves = header.split(separator: ":", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
        headers[halves[0]] = halves[1]
    }

    private mutating func send(_ bytes: [UInt8]) {
        body = bytes
        if method == .get { method = .post }
    }

    private mutating func addField(_ field: String) {
        let halves = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let value = halves[1].addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        fields.append("\(halves[0])=\(value)")
        send(Array(fields.joined(separator: "&").utf8))
    }

    private mutating func addPicture(_ field: String) {
        let form = MultipartBody(field: String(field.prefix { $0 != "=" }), fileName: "picture.png", content: .png)
        headers["Content-Type"] = form.contentType
        send(form.bytes)
    }

    /// The words of a shell's line; what stands in double quotes stays as it is.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var word = ""
        var quote: Character?
        var isEscaped = false
        for character in line {
            switch (character, quote) {
            case _ where isEscaped:
                word.append(character)
                isEscaped = false
            case ("\\", nil): isEscaped = true
            case ("'", nil), ("\"", nil): quote = character
            case (let character, let open?) where character == open: quote = nil
            case (" ", nil):
                words.append(word)
                word = ""
            default: word.append(character)
            }
        }
        return words + [word]
    }
}

extension String {
    /// The text behind the entities that the front page writes.
    var htmlUnescaped: String {
        replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }
}
