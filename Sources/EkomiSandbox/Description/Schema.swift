/// The shape of a value in JSON Schema (2020-12), as OpenAPI 3.1 takes it.
struct Schema: Sendable, Hashable {
    let json: JSONValue

    private init(_ members: [(String, JSONValue)]) {
        json = .object(members.map { JSONValue.Member(key: $0.0, value: $0.1) })
    }

    /// Any value at all.
    static let anything = Schema([])
    static let string = Schema([("type", "string")])
    static let integer = Schema([("type", "integer")])
    static let boolean = Schema([("type", "boolean")])
    static let null = Schema([("type", "null")])
    /// The bytes of a file.
    static let file = Schema([("type", "string"), ("format", "binary")])
    /// A number, whole or not.
    static let decimal = Schema([("type", "number")])

    /// A whole number within a range.
    static func number(from least: Int, through most: Int? = nil) -> Schema {
        Schema([("type", "integer"), ("minimum", .number(least))] + (most.map { [("maximum", .number($0))] } ?? []))
    }

    /// A text that matches a regular expression as a whole.
    static func text(_ pattern: String) -> Schema {
        Schema([("type", "string"), ("pattern", .string("^(?:\(pattern))$"))])
    }

    /// One of these texts.
    static func oneOf(_ texts: String...) -> Schema {
        Schema([("type", "string"), ("enum", .strings(texts))])
    }

    /// A list of values of one shape.
    static func list(_ element: Schema) -> Schema {
        Schema([("type", "array"), ("items", element.json)])
    }

    /// An object with exactly these members, of which some need not be there.
    static func object(_ members: KeyValuePairs<String, Schema>, optional: Set<String> = []) -> Schema {
        object(members.map { ($0.key, $0.value) }, optional: optional)
    }

    /// The same of members that are reckoned.
    static func object(_ members: [(key: String, value: Schema)], optional: Set<String> = []) -> Schema {
        Schema([
            ("type", "object"),
            ("properties", .object(members.map { JSONValue.Member(key: $0.key, value: $0.value.json) })),
            ("required", .strings(members.map(\.key).filter { !optional.contains($0) })),
            ("additionalProperties", false),
        ])
    }

    /// An object whose names are anybody's, with values of one shape.
    static func map(_ value: Schema) -> Schema {
        Schema([("type", "object"), ("additionalProperties", value.json)])
    }

    /// An object whose names match a regular expression, beside members that it has anyway.
    static func map(
        _ pattern: String,
        _ value: Schema,
        and members: KeyValuePairs<String, Schema>
    ) -> Schema {
        Schema([
            ("type", "object"),
            ("properties", .object(members.map { JSONValue.Member(key: $0.key, value: $0.value.json) })),
            ("required", .strings(members.map(\.key))),
            ("patternProperties", .object([JSONValue.Member(key: pattern, value: value.json)])),
            ("additionalProperties", false),
        ])
    }

    /// Any of several shapes.
    static func any(_ schemas: Schema...) -> Schema { any(schemas) }

    /// The same of a list, of which one alone stands for itself.
    static func any(_ schemas: [Schema]) -> Schema {
        guard schemas.count != 1 else { return schemas[0] }
        return Schema([("anyOf", .array(schemas.map(\.json)))])
    }

    /// This shape, or null.
    var orNull: Schema { .any(self, .null) }
}

extension Schema {
    /// A day such as `2026-03-01`.
    static let day = Schema([("type", "string"), ("format", "date")])
    /// A time such as `2026-03-01 10:12:13`.
    static let time = text("[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}")
    /// A time such as `2026-03-01T10:12:13Z`; empty where there is none.
    static let instant = text("(?:[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z)?")
    /// 1 or 0, as texts of a query.
    static let flag = oneOf("0", "1")
    /// 1 or 0, as numbers of an answer.
    static let bit = number(from: 0, through: 1)
    /// A number with two decimals in a text, as SmartForms writes averages.
    static let hundredths = text("[0-9]+[.][0-9]{2}")

    /// The error of SmartForms and Smart Review Request.
    static let refusal = object(["error": object(["message": string, "status_code": integer])])
    /// The error of SmartWidgets and Feedback Engagement.
    static let errors = object(["errors": object(["message": string])])
    /// The errors of CSV.
    static let violations = list(object(["property_path": string, "message": string]))
    /// The envelope around what SmartForms and Smart Review Request answer.
    static func data(_ schema: Schema) -> Schema { object(["data": schema, "status_code": integer]) }
    /// A message with its status.
    static let acknowledgement = object(["message": string, "status_code": integer])

    /// Links to pages and the number of records, as version 3 has them in the body.
    static let paging: Schema = {
        let link = object(["href": string])
        return object([
            "_links": object(["first": link, "prev": link, "next": link, "last": link]),
            "_count": object(["current_page": integer, "total_records": integer]),
        ])
    }()
}
