import EkomiSandbox
import Foundation

/// The description that the sandbox serves, read by nobody who wrote it.
struct ServedDescription: Sendable {
    /// One operation of it.
    struct Operation: Sendable {
        let method: String
        let path: String
        fileprivate let responses: [String: Response]

        var statuses: [Int] { responses.keys.compactMap(Int.init) }
    }

    fileprivate struct Response: Decodable, Sendable {
        let content: [String: Media]?
    }

    fileprivate struct Media: Decodable, Sendable {
        let schema: SchemaCheck
    }

    private struct Document: Decodable {
        struct Operation: Decodable {
            let responses: [String: Response]
        }

        let paths: [String: [String: Operation]]
    }

    let operations: [Operation]

    /// The description is the same whatever is served, but for examples.
    static let current = Task { try await ServedDescription() }

    private init() async throws {
        let bytes = try await Caller(checked: false).get("/openapi.json", shop: nil).bytes
        let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
        operations = document.paths.flatMap { path, methods in
            methods.map { Operation(method: $0.uppercased(), path: path, responses: $1.responses) }
        }
    }

    /// The operation that a call was about; nil for a path that is nowhere described.
    func operation(_ method: String, _ uri: String) -> Operation? {
        let path = uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        // A family's name may stand before any path; some are described with it.
        return operation(method, segments[...]) ?? operation(method, segments.prefix(1) + segments.dropFirst(2))
    }

    private func operation(_ method: String, _ segments: ArraySlice<Substring>) -> Operation? {
        let candidates = operations.filter { operation in
            let described = operation.path.split(separator: "/", omittingEmptySubsequences: false)
            return operation.method == method && described.count == segments.count
                && zip(described, segments).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
        }
        // What is spelt out takes precedence over a parameter.
        return candidates.min { one, other in one.path.count { $0 == "{" } < other.path.count { $0 == "{" } }
    }

    /// What an answer has that is not described.
    func violations(_ method: String, _ uri: String, _ answer: Caller.Answer) throws -> [String] {
        // What is nowhere is not described either, whatever it looks like.
        guard let operation = operation(method, uri), !answer.isAboutUnknownPath else { return [] }
        guard let response = operation.responses["\(answer.status)"] else {
            return ["\(method) \(uri): status \(answer.status) is not described"]
        }
        let content = response.content ?? [:]
        guard let type = answer.header("content-type")?.split(separator: ";").first.map(String.init) else {
            return content.isEmpty && answer.bytes.isEmpty ? [] : ["\(method) \(uri): there is no content type"]
        }
        guard let media = content[type] else {
            return ["\(method) \(uri): \(type) is not described for \(answer.status)"]
        }
        guard type == "application/json" else { return [] }
        return media.schema.violations(try JSON(answer.bytes).value).map { "\(method) \(uri): \($0)" }
    }
}

extension Caller.Answer {
    /// Whether the sandbox says that there is nothing at a path.
    var isAboutUnknownPath: Bool { status == 404 && text.contains("the front page lists what there is") }
}
