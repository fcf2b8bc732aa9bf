import Foundation
import Specification
import Testing

@testable import Templates

/// A test of the Mustache specification.
struct MustacheCase: Decodable, CustomTestStringConvertible, Sendable {
    let name: String
    let data: DynamicValue
    let template: String
    let partials: [String: String]?
    let expected: String

    var testDescription: String { name }

    private struct File: Decodable {
        let tests: [MustacheCase]
    }

    /// The tests of one file of the specification.
    static func all(in file: String) throws -> [MustacheCase] {
        try JSONDecoder().decode(File.self, from: Conformance.data("mustache/\(file).json")).tests
    }
}

extension DynamicValue: Decodable {
    /// Takes whatever JSON there is.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Int.self) {
            self = .integer(number)
        } else if let number = try? container.decode(Double.self) {
            self = .decimal(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let list = try? container.decode([DynamicValue].self) {
            self = .list(list)
        } else {
            self = .object(try container.decode([String: DynamicValue].self))
        }
    }
}
