public import struct Foundation.Date

/// A name that templates may use for a part of a model, with what the part is and how it is read.
public struct Field<Model>: Sendable {
    /// The name in templates: lower case, words joined by hyphens.
    public let name: String
    /// What it holds, in one line, for template authors.
    public let summary: String
    /// What kind of value it is.
    public let kind: FieldKind
    /// Reads it from a model.
    let read: @Sendable (Model) -> Value
}

extension Field {
    /// Hostile or plain text, escaped wherever it is shown; nil and empty are falsy.
    public static func text(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> String?) -> Self {
        Field(name: name, summary: summary, kind: .text) { read($0).map(Value.text) ?? .absent }
    }

    /// A whole number; always truthy when present, even 0.
    public static func integer(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Int?) -> Self {
        Field(name: name, summary: summary, kind: .integer) { read($0).map(Value.integer) ?? .absent }
    }

    /// A number with decimals; always truthy when present.
    public static func decimal(
        _ name: String,
        _ summary: String,
        _ read: @escaping @Sendable (Model) -> Double?
    ) -> Self {
        Field(name: name, summary: summary, kind: .decimal) { read($0).map(Value.decimal) ?? .absent }
    }

    /// Yes or no.
    public static func flag(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Bool) -> Self {
        Field(name: name, summary: summary, kind: .flag) { .flag(read($0)) }
    }

    /// A point in time; without a formatter it is shown in ISO 8601.
    public static func date(_ name: String, _ summary: String, _ read: @escaping @Sendable (Model) -> Date?) -> Self {
        Field(name: name, summary: summary, kind: .date) { read($0).map(Value.date) ?? .absent }
    }

    /// Markup that was made safe by us, such as rendered Markdown: the only thing `{{{name}}}` accepts.
    public static func markup(
        _ name: String,
        _ summary: String,
        _ read: @escaping @Sendable (Model) -> SafeMarkup?
    ) -> Self {
        Field(name: name, summary: summary, kind: .markup) { read($0).map(Value.markup) ?? .absent }
    }

    /// Several models of one type: a section renders once for each.
    public static func list<Element: TemplateModel>(
        _ name: String,
        _ summary: String,
        of type: Element.Type = Element.self,
        _ read: @escaping @Sendable (Model) -> [Element]
    ) -> Self {
        Field(name: name, summary: summary, kind: .list(Schema(Element.self))) {
            .list(read($0).map { Record($0) })
        }
    }

    /// Several texts: a section renders once for each, and `{{.}}` shows it.
    public static func texts(
        _ name: String,
        _ summary: String,
        _ read: @escaping @Sendable (Model) -> [String]
    ) -> Self {
        Field(name: name, summary: summary, kind: .texts) { .texts(read($0)) }
    }

    /// Another model within this one, or none: a section enters it, and `name.part` reaches into it.
    public static func model<Part: TemplateModel>(
        _ name: String,
        _ summary: String,
        of type: Part.Type = Part.self,
        _ read: @escaping @Sendable (Model) -> Part?
    ) -> Self {
        Field(name: name, summary: summary, kind: .record(Schema(Part.self))) {
            read($0).map { .record(Record($0)) } ?? .absent
        }
    }
}
