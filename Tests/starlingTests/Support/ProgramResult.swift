import Foundation

/// What a program came to.
struct ProgramResult: Sendable {
    let status: Int32
    let output: String
    let errors: String

    init(_ program: RunningProgram) async throws {
        status = await program.exitStatus
        output = try await program.output
        errors = try await program.errors
    }

    /// Its standard output as one JSON document; throws if it is none.
    func json() throws -> Any {
        try JSONSerialization.jsonObject(with: Data(output.utf8), options: .fragmentsAllowed)
    }

    /// Its standard output as a JSON object; throws if it is none.
    func object() throws -> [String: Any] {
        guard let object = try json() as? [String: Any] else { throw CocoaError(.coderReadCorrupt) }
        return object
    }
}
