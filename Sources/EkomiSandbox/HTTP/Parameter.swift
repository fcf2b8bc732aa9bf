/// A part of a call that its caller chooses.
struct Parameter: Sendable {
    /// Where in a call it stands.
    enum Place: String, Sendable {
        case path
        case query
        /// A field of a urlencoded form.
        case form
        /// A member of a JSON object.
        case json
        /// A file of a multipart form.
        case file
    }

    /// Something that fits, given the data that is served.
    typealias Example = @Sendable (SandboxDataset) -> JSONValue

    let name: String
    let place: Place
    let schema: Schema
    let isRequired: Bool
    /// What it means, in a line.
    let explanation: String
    let example: Example?

    static func path(_ name: String, _ schema: Schema, _ explanation: String, example: @escaping Example) -> Parameter {
        Parameter(
            name: name,
            place: .path,
            schema: schema,
            isRequired: true,
            explanation: explanation,
            example: example
        )
    }

    static func query(
        _ name: String,
        _ explanation: String,
        required: Bool = false,
        example: Example? = nil
    ) -> Parameter {
        query(name, .string, explanation, required: required, example: example)
    }

    static func query(
        _ name: String,
        _ schema: Schema,
        _ explanation: String,
        required: Bool = false,
        example: Example? = nil
    ) -> Parameter {
        Parameter(
            name: name,
            place: .query,
            schema: schema,
            isRequired: required,
            explanation: explanation,
            example: example
        )
    }

    static func form(
        _ name: String,
        _ explanation: String,
        required: Bool = false,
        example: Example? = nil
    ) -> Parameter {
        form(name, .string, explanation, required: required, example: example)
    }

    static func form(
        _ name: String,
        _ schema: Schema,
        _ explanation: String,
        required: Bool = false,
        example: Example? = nil
    ) -> Parameter {
        Parameter(
            name: name,
            place: .form,
            schema: schema,
            isRequired: required,
            explanation: explanation,
            example: example
        )
    }

    static func json(
        _ name: String,
        _ schema: Schema,
        _ explanation: String,
        required: Bool = false,
        example: Example? = nil
    ) -> Parameter {
        Parameter(
            name: name,
            place: .json,
            schema: schema,
            isRequired: required,
            explanation: explanation,
            example: example
        )
    }

    static func file(_ name: String, _ explanation: String) -> Parameter {
        Parameter(
            name: name,
            place: .file,
            schema: .file,
            isRequired: true,
            explanation: explanation,
            example: { _ in "picture.png" }
        )
    }
}
